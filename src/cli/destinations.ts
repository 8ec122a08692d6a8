import { promises as files } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { nearest } from '../config/nearest.js'
import { formatNames, isFormatName, loadFormatter, type FormatName } from '../format/registry.js'
import type { FormatContext } from '../format/formatter.js'
import type { Run } from '../model/diagnostic.js'
import { failureOf } from './failure.js'
import type { Io } from './io.js'
import { UsageError } from './usageError.js'

/** A format and the file it goes to; standard output when there is none. */
export interface Destination {
  readonly format: FormatName
  readonly file?: string
}

/** `-f NAME[=FILE]`, repeatable; stylish to standard output when there is none. */
export function destinationsOf(values: readonly string[]): Destination[] {
  const destinations = values.length === 0 ? [{ format: 'stylish' as const }] : values.map(destinationOf)
  const taken = new Set<string>()
  for (const { file = '-' } of destinations) {
    if (taken.has(file)) throw twice(file)
    taken.add(file)
  }
  return destinations
}

function destinationOf(value: string): Destination {
  const [name = '', ...rest] = value.split('=')
  const file = rest.join('=')
  if (!isFormatName(name)) throw unknownFormat(name)
  return { format: name, ...(file === '' ? {} : { file }) }
}

function unknownFormat(name: string): UsageError {
  const meant = nearest(name, formatNames)
  return new UsageError({
    zh: `没有输出格式“${name}”，可以是 ${formatNames.join('、')}${meant ? `；是否指 ${meant}` : ''}`,
    en: `No format “${name}”; it can be ${formatNames.join(', ')}${meant ? `; did you mean ${meant}?` : ''}`,
  })
}

function twice(file: string): UsageError {
  return new UsageError(
    file === '-'
      ? {
          zh: '只能有一种格式写到标准输出，其余请用 -f 名称=文件',
          en: 'Only one format can go to standard output; give the others a file with -f NAME=FILE',
        }
      : { zh: `两种格式写到同一个文件 ${file}`, en: `Two formats go to the same file ${file}` },
  )
}

/** Writes a run to every destination. Files get no colours. */
export async function writeRun(
  run: Run,
  destinations: readonly Destination[],
  context: FormatContext,
  { stdout, cwd }: Io,
): Promise<void> {
  for (const { format, file } of destinations) {
    const formatter = await loadFormatter(format)
    if (file === undefined) stdout.write(formatter(run, context))
    else await writeTo(file, cwd, formatter(run, { ...context, color: false }))
  }
}

async function writeTo(file: string, cwd: string, text: string): Promise<void> {
  const path = resolve(cwd, file)
  try {
    await files.mkdir(dirname(path), { recursive: true })
    await files.writeFile(path, text)
  } catch (error) {
    throw new UsageError({
      zh: `无法写入 ${file}：${failureOf(error, 'zh')}`,
      en: `Cannot write ${file}: ${failureOf(error, 'en')}`,
    })
  }
}
