/** What reading one file may take. Beyond it the file is refused in a sentence, and the others go on. */
export interface ReadLimits {
  /** Of the file. */
  readonly megabytes: number
  readonly seconds: number
  /** In megabytes. */
  readonly memory: number
}

/** A report of 200 pages with pictures takes a tenth of it. */
export const READ_LIMITS: ReadLimits = { megabytes: 64, seconds: 60, memory: 512 }
