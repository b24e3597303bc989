/**
 * Number formats of weights and of the KV cache. Formats with few bits store a scale per block of
 * elements; its bytes are part of `bytesPerElement`.
 */
export interface DataType {
  readonly id: string;
  /** Bytes of one element with its share of the scales. */
  readonly bytesPerElement: number;
  /** Bytes of scales for each KV head and token, beside those in `bytesPerElement`. */
  readonly bytesPerHeadToken?: number;
  /** Where the latent and the rope part of latent attention have types of their own. */
  readonly latent?: {
    readonly bytesPerLatentElement: number;
    readonly bytesPerRopeElement: number;
  };
  /** The arithmetic in which weights of this type are multiplied where the hardware has it. */
  readonly arithmetic: Arithmetic;
  /** How the bytes come about. */
  readonly note: string;
  readonly aliases?: readonly string[];
}

export type Arithmetic = 'bf16' | 'fp8' | 'int8' | 'fp4';

/** Sources: vLLM `kv_cache_interface.py`, the llama.cpp block layouts, the KIVI paper. */
export const dataTypes: readonly DataType[] = [
  {
    id: 'bf16',
    bytesPerElement: 2,
    arithmetic: 'bf16',
    note: '16 bits',
    aliases: ['bfloat16', 'auto'],
  },
  {
    id: 'fp16',
    bytesPerElement: 2,
    arithmetic: 'bf16',
    note: '16 bits',
    aliases: ['f16', 'float16', 'half'],
  },
  {
    id: 'fp8',
    bytesPerElement: 1,
    arithmetic: 'fp8',
    note: '8 bits, one scale per tensor',
    aliases: ['fp8_e4m3', 'fp8_e5m2', 'float8'],
  },
  {
    id: 'fp8_per_token_head',
    bytesPerElement: 1,
    bytesPerHeadToken: 8,
    arithmetic: 'fp8',
    note: '8 bits and, per KV head and token, one 32-bit scale each for key and value',
  },
  {
    id: 'fp8_ds_mla',
    bytesPerElement: 1,
    latent: { bytesPerLatentElement: 1 + 4 / 128, bytesPerRopeElement: 2 },
    arithmetic: 'fp8',
    note: '8 bits; in latent attention a 32-bit scale per 128 elements, and 16 bits for the rope part',
  },
  { id: 'int8', bytesPerElement: 1, arithmetic: 'int8', note: '8 bits, one scale per tensor' },
  {
    id: 'q8_0',
    bytesPerElement: 34 / 32,
    arithmetic: 'bf16',
    note: 'llama.cpp: 34 bytes for 32 elements',
  },
  {
    id: 'q5_0',
    bytesPerElement: 22 / 32,
    arithmetic: 'bf16',
    note: 'llama.cpp: 22 bytes for 32 elements',
  },
  {
    id: 'q4_0',
    bytesPerElement: 18 / 32,
    arithmetic: 'bf16',
    note: 'llama.cpp: 18 bytes for 32 elements',
    aliases: ['iq4_nl'],
  },
  {
    id: 'int4',
    bytesPerElement: 1 / 2 + 4 / 128,
    arithmetic: 'bf16',
    note: '4 bits and, for 128 elements, 4 bytes of scale and zero point',
    aliases: ['awq', 'gptq'],
  },
  {
    id: 'nvfp4',
    bytesPerElement: 1 / 2 + 1 / 16,
    arithmetic: 'fp4',
    note: '4 bits and, for 16 elements, an 8-bit scale',
    aliases: ['fp4'],
  },
  {
    id: 'mxfp4',
    bytesPerElement: 1 / 2 + 1 / 32,
    arithmetic: 'fp4',
    note: '4 bits and, for 32 elements, an 8-bit scale',
  },
];

const dataTypeByName: ReadonlyMap<string, DataType> = new Map(
  dataTypes.flatMap((type) => [type.id, ...(type.aliases ?? [])].map((name) => [name, type])),
);

/** The data type of this name, in any case; `undefined` when it is not known. */
export function findDataType(name: string): DataType | undefined {
  return dataTypeByName.get(name.trim().toLowerCase());
}
