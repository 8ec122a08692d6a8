import { resolve } from 'node:path'
import type { LoadedPlugin } from '../../config/plugins/plugin.js'
import { oneOf } from '../../config/nearest.js'
import type { Formatter } from '../../format/formatter.js'
import { factsOf, formatNames, isFormatName, loadFormatter, type Need } from '../../format/registry.js'
import { finalPath } from '../files/finalPath.js'
import { UsageError } from '../usageError.js'

/** A format and where it goes: a file, standard error, or else standard output. */
export interface Destination {
  /** One of ours, or the path or package of another. */
  readonly format: string
  readonly formatter: () => Promise<Formatter>
  readonly needs?: readonly Need[]
  readonly file?: string
  readonly isStderr?: true
}

/** Asked only for the name of a plugin's formatter. */
export type Plugins = () => Promise<readonly LoadedPlugin[]>

/** `-f NAME[=FILE]`, repeatable; stylish to standard output when there is none. */
export async function destinationsOf(
  values: readonly string[],
  cwd: string,
  plugins: Plugins,
): Promise<Destination[]> {
  const given = values.length === 0 ? ['stylish'] : values
  const destinations = []
  for (const value of given) destinations.push(await destinationOf(value, cwd, plugins))
  const taken = new Set<string>()
  for (const { file } of destinations) {
    const path = file === undefined ? '-' : finalPath(resolve(cwd, file))
    if (taken.has(path)) throw twice(file)
    taken.add(path)
  }
  return destinations
}

async function destinationOf(value: string, cwd: string, plugins: Plugins): Promise<Destination> {
  const [format = '', ...rest] = value.split('=')
  const file = rest.join('=')
  if (rest.length > 0 && file === '') throw noFile(value)
  const to = file === '' ? {} : { file }
  if (!isFormatName(format)) {
    const { ownFormatter } = await import('./ownFormatter.js')
    const formatter = await ownFormatter(format, cwd, plugins)
    if (!formatter) throw unknownFormat(format)
    return { format, formatter: () => Promise.resolve(formatter), needs: ['rules', 'texts'], ...to }
  }
  const { needs, isBinary } = factsOf(format)
  if (isBinary && file === '') throw needsFile(format)
  return { format, formatter: () => loadFormatter(format), ...(needs ? { needs } : {}), ...to }
}

function unknownFormat(name: string): UsageError {
  const { zh, en } = oneOf(name, formatNames)
  return new UsageError({ zh: `没有输出格式“${name}”，${zh}`, en: `No format “${name}”; ${en}` })
}

/** An unset variable in a script: what it was to write would be lost. */
function noFile(value: string): UsageError {
  return new UsageError({
    zh: `--format ${value} 的等号后面缺少文件名`,
    en: `--format ${value} names no file behind the equals sign`,
  })
}

/** For a format of bytes. */
export function needsFile(name: string): UsageError {
  return new UsageError({
    zh: `${name} 不能写到标准输出，请写明文件：-f ${name}=文件`,
    en: `${name} cannot go to standard output; give it a file: -f ${name}=FILE`,
  })
}

function twice(file: string | undefined): UsageError {
  return new UsageError(
    file === undefined
      ? {
          zh: '只能有一种格式写到标准输出，其余请用 -f 名称=文件',
          en: 'Only one format can go to standard output; give the others a file with -f NAME=FILE',
        }
      : { zh: `两种格式写到同一个文件 ${file}`, en: `Two formats go to the same file ${file}` },
  )
}
