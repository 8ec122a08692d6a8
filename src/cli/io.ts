/** Where a run reads and writes; the streams of the process, or stand-ins in tests. */
export interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
}

export interface Io {
  /** Arguments without interpreter and script. */
  readonly argv: readonly string[]
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: Output
  readonly stderr: Output
  /** Told how many bytes are about to be worked on. */
  readonly onWork?: (bytes: number) => void
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** 0: nothing at or above the gate; 1: findings; 2: something could not be linted. */
export type ExitCode = 0 | 1 | 2
