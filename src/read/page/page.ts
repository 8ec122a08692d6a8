/** A page as its format draws it: points, x to the right, y down, its text upright. */
export interface Page {
  /** 1-based. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  /** How many of them are not drawn; none when absent. */
  readonly invisible?: number
  readonly rules: Rules
  readonly images: readonly Image[]
  /** None when absent. */
  readonly outlines?: Outlines
}

/** Small shapes with curves: so many of them over so much of a page are text of which only the shapes are left. */
export interface Outlines {
  /** Of their corners. */
  readonly count: number
  /** In square points, of the rectangle around them. */
  readonly area: number
}

/** An image that is painted on a page. */
export interface Image {
  readonly width: number
  readonly height: number
}

/** A character where it stands. */
export interface Glyph {
  /** One character as drawn; ' ' for a blank that the file itself draws. */
  readonly text: string
  readonly left: number
  /** Where the next character would begin. */
  readonly right: number
  /** The baseline. */
  readonly y: number
  readonly size: number
  /** Quarter turns clockwise against the text of the page: 1 reads downwards, 3 upwards. */
  readonly turn?: number
  /** Drawn lightly. */
  readonly isFaint?: boolean
}

/** Straight lines that are drawn along an axis. */
export interface Rules {
  /** `at` is y, the span is in x. */
  readonly horizontal: readonly Rule[]
  /** `at` is x, the span is in y. */
  readonly vertical: readonly Rule[]
}

export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}
