import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ReadLimits } from '../model/limits.js'
import type { Bilingual } from '../model/regime.js'
import { ReadError, type SourceDocument } from '../read/document.js'
import { read } from '../read/read.js'
import { withSimplification } from '../read/textFormats.js'

/** A thread that reads one file after the other, and can be stopped. */
export interface ReadThread {
  readonly read: (bytes: Uint8Array, name: string, limits: ReadLimits) => Promise<SourceDocument>
  readonly close: () => Promise<void>
}

/** What the thread answers: the document without its function, or what was thrown, by shape. */
type Answer =
  { readonly document: SourceDocument } | { readonly thrown: { message: string; texts?: Bilingual } }

/** Of the bundled command, from its own folder and from that of the API; the sources are read without a thread. */
const BUNDLE = fileURLToPath(new URL('../cli/read.cjs', import.meta.url))
const THREAD = fileURLToPath(new URL('../../bin/reader.js', import.meta.url))

const TOO_SLOW = {
  zh: '文件过于复杂，未能在限定时间内读完',
  en: 'The file is too complex and could not be read in the time allowed',
}
const TOO_LARGE = {
  zh: '文件过于复杂，读取所需的内存超出限定',
  en: 'The file is too complex: reading it takes more memory than allowed',
}

/**
 * Opened with the first file that needs it. A library that never comes back from a file cannot be interrupted from
 * within its own thread: the thread is ended, and the next file gets another.
 */
export function readThread(): ReadThread {
  let worker: Worker | undefined
  let before: Promise<unknown> = Promise.resolve()
  const stop = async (): Promise<void> => {
    const ended = worker
    worker = undefined
    await ended?.terminate()
  }
  const readOne = async (bytes: Uint8Array, name: string, limits: ReadLimits): Promise<SourceDocument> => {
    worker ??= new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: limits.memory } })
    try {
      return await answerOf(worker, { bytes, name, limits })
    } catch (error) {
      // Refused or failed: the thread may hold what it could not finish.
      await stop()
      throw error
    }
  }
  return {
    read(bytes, name, limits) {
      if (!existsSync(BUNDLE)) return read(bytes, name, limits)
      const result = before.then(() => readOne(bytes, name, limits))
      before = result.catch(() => undefined)
      return result
    },
    close: stop,
  }
}

interface Question {
  readonly bytes: Uint8Array
  readonly name: string
  readonly limits: ReadLimits
}

function answerOf(worker: Worker, question: Question): Promise<SourceDocument> {
  return new Promise<SourceDocument>((resolve, reject) => {
    const settle = (done: () => void): void => {
      clearTimeout(late)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      done()
    }
    const refuse = (error: Error): void => settle(() => reject(error))
    const onMessage = (answer: Answer): void => {
      if ('thrown' in answer) refuse(thrown(answer.thrown))
      else settle(() => resolve(withSimplification(answer.document)))
    }
    const onError = (error: Error): void => refuse(isOutOfMemory(error) ? new ReadError(TOO_LARGE) : error)
    const onExit = (): void => refuse(new ReadError(TOO_LARGE))
    const late = setTimeout(() => refuse(new ReadError(TOO_SLOW)), 1000 * question.limits.seconds)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(question)
  })
}

function thrown({ message, texts }: { message: string; texts?: Bilingual }): Error {
  return texts ? new ReadError(texts) : new Error(message)
}

function isOutOfMemory(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
}
