/** What a tree is drawn on: a canvas, or an SVG that is copied. Lengths are in CSS pixels. */
export interface Surface {
  rect(area: Area, paint: Paint): void;
  line(from: Point, to: Point, colour: string): void;
  /** Pointing down, with its tip at a place. */
  mark(tip: Point, colour: string): void;
  text(at: Point, text: string, style: TextStyle): void;
  /** What is drawn until the end of `draw` stays within an area. */
  within(area: Area, draw: () => void): void;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Paint {
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly strokeWidth?: number;
}

export interface TextStyle {
  readonly colour: string;
  readonly align: 'start' | 'middle' | 'end';
}

/** Half the width and the height of a mark. */
export const markSize = { half: 4, height: 6 } as const;
