import { ReadError } from '../document.js'

/**
 * What PDFium asks of the system it runs on, by the names emscripten gives it: nothing. There are no files, no
 * environment and no clock; memory grows up to a limit. So no file can reach anything through it, and the glue of
 * the package, which takes longer to start than a report to read, is not needed.
 */
export interface Host {
  readonly imports: object
  /** Once the instance is there: what the imports need of it. */
  attach(exports: HostExports): void
}

/** Of the instance: setjmp and longjmp are made of exceptions and a stack that is put back. */
export interface HostExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  readonly __indirect_function_table: { get(index: number): (...values: readonly number[]) => number }
  readonly setThrew: (threw: number, value: number) => void
  readonly emscripten_stack_get_current: () => number
  readonly _emscripten_stack_restore: (place: number) => void
}

const NO_SUCH_FILE = -44
const BAD_FILE = 8
const PAGE = 65_536
/** Growing by little means growing often. */
const GROWTH = 1.2
/** What emscripten throws for a longjmp. */
export const LONG_JUMP = Infinity

const TOO_LARGE = {
  zh: 'PDF 文件过于复杂，超出限定的内存，未读完',
  en: 'The PDF file is too complex and needs more memory than allowed',
}

/** `mostMemory`: in bytes; who asks for more is not answered. */
export function hostOf(mostMemory: number): Host {
  let own: HostExports | undefined
  const exports = (): HostExports => {
    if (!own) throw new Error('PDFium calls before it is there')
    return own
  }

  const grow = (wanted = 0): number => {
    const { memory } = exports()
    const size = wanted >>> 0
    if (size > mostMemory) throw new ReadError(TOO_LARGE)
    const room = Math.min(mostMemory, Math.max(size, memory.buffer.byteLength * GROWTH))
    try {
      memory.grow(Math.ceil((room - memory.buffer.byteLength) / PAGE))
      return 1
    } catch {
      return 0
    }
  }

  const invoke = (index = 0, ...values: readonly number[]): number => {
    const { __indirect_function_table: table, emscripten_stack_get_current: stack } = exports()
    const place = stack()
    try {
      return table.get(index)(...values)
    } catch (error) {
      exports()._emscripten_stack_restore(place)
      if (error !== LONG_JUMP) throw error
      exports().setThrew(1, 0)
      return 0
    }
  }

  const attach = (instance: HostExports): void => {
    if (instance.memory.buffer.byteLength > mostMemory) throw new ReadError(TOO_LARGE)
    own = instance
  }

  /** No variables, of no length. */
  const sizes = (count = 0, size = 0): number => {
    const words = new Int32Array(exports().memory.buffer)
    words[count >> 2] = 0
    words[size >> 2] = 0
    return 0
  }

  return { imports: importsOf(grow, invoke, sizes), attach }
}

type Call = (...values: readonly number[]) => number

function importsOf(grow: Call, invoke: Call, sizes: Call): object {
  const zero = (): number => 0
  const noFile = (): number => NO_SUCH_FILE
  const badFile = (): number => BAD_FILE
  const calls = ['viii', 'ii', 'iii', 'iiii', 'iiiii', 'viiii'].map((types) => [`invoke_${types}`, invoke])
  const files = ['openat', 'fcntl64', 'ioctl', 'fstat64', 'stat64', 'newfstatat', 'lstat64', 'ftruncate64']
  const folders = ['getdents64', 'unlinkat', 'rmdir']
  return {
    env: {
      ...Object.fromEntries(calls),
      ...Object.fromEntries([...files, ...folders].map((name) => [`__syscall_${name}`, noFile])),
      _tzset_js: zero,
      _localtime_js: zero,
      _gmtime_js: zero,
      emscripten_date_now: zero,
      emscripten_resize_heap: grow,
      _abort_js: stop,
      _emscripten_throw_longjmp: () => {
        // As emscripten's own glue does.
        throw LONG_JUMP
      },
    },
    wasi_snapshot_preview1: {
      fd_close: badFile,
      fd_read: badFile,
      fd_write: badFile,
      fd_seek: badFile,
      fd_sync: badFile,
      environ_sizes_get: sizes,
      environ_get: zero,
    },
  }
}

/** As WebAssembly itself does where a file leads PDFium astray. */
function stop(): never {
  const error = new Error('PDFium stopped')
  error.name = 'RuntimeError'
  throw error
}
