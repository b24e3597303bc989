/** What a language model reached, in per cent; `undefined` where the paper gives no figure. */
export interface FirstMistakeBaseline {
  readonly model: string;
  /** Asked once about the whole trace. */
  readonly trace: number;
  /** Asked about each step, for yes or no. */
  readonly step: number | undefined;
  /** Asked about each step, to think before. */
  readonly thinking: number | undefined;
}

export const baselineSource =
  'Tyen et al. 2024, “LLMs cannot find reasoning errors, but can correct them given the error ' +
  'location”, arXiv 2311.08516, Table 4, multistep arithmetic (300 traces, 3-shot prompts)';

export const firstMistakeBaselines: readonly FirstMistakeBaseline[] = [
  { model: 'GPT-4-Turbo', trace: 38.33, step: 43.33, thinking: undefined },
  { model: 'GPT-4', trace: 44, step: 42.67, thinking: 41 },
  { model: 'GPT-3.5-Turbo', trace: 20, step: 26, thinking: 25.33 },
  { model: 'Gemini Pro', trace: 21.67, step: undefined, thinking: undefined },
  { model: 'PaLM 2 Unicorn', trace: 22, step: 21.67, thinking: 23.67 },
];
