import { nearest, oneOf, suggestion } from '../../config/nearest.js'
import type { CommandFacts } from './commands.js'
import type { OptionFacts } from './options.js'
import { UsageError } from '../usageError.js'

/** Refuses flags a command does not have, with the nearest it has, and values that are none of the choices. */
export function checkOptions(given: Readonly<Record<string, unknown>>, { options }: CommandFacts): void {
  const names = options.flatMap(({ name, alias }) => [name, ...(alias ? [alias] : [])])
  for (const name of Object.keys(given)) {
    if (name === '_' || name === '--' || names.includes(name)) continue
    throw unknownOption(name, options)
  }
  for (const option of options) {
    for (const value of [given[option.name]].flat()) {
      if (value === '') throw valueMissing(option)
      if (typeof value === 'string') checkChoice(option, value)
    }
  }
}

/** `--quiet=ja`: a switch is on or off, and takes no other value. */
export function checkSwitches(argv: readonly string[], { options }: CommandFacts): void {
  for (const given of argv) {
    if (given === '--') return
    const [, name, value = ''] = /^--([\w-]+)=(.*)$/.exec(given) ?? []
    const isSwitch = options.some((option) => option.type === 'boolean' && option.name === name)
    if (!isSwitch || value === 'true' || value === 'false') continue
    throw new UsageError({
      zh: `选项 --${name} 是开关，不能是“${value}”`,
      en: `The flag --${name} is a switch and cannot be “${value}”`,
    })
  }
}

function unknownOption(name: string, options: readonly OptionFacts[]): UsageError {
  const dashed = (option: string): string => (option.length === 1 ? `-${option}` : `--${option}`)
  const names = name.length > 1 ? options.map((option) => option.name) : []
  const found = nearest(name, names)
  const { zh, en } = found === undefined ? LISTED : suggestion(dashed(found))
  return new UsageError({ zh: `没有选项 ${dashed(name)}${zh}`, en: `No flag ${dashed(name)}${en}` })
}

const LISTED = { zh: '；可用 --help 查看全部选项', en: '; --help lists them all' }

function valueMissing({ name }: OptionFacts): UsageError {
  return new UsageError({ zh: `选项 --${name} 后面缺少值`, en: `The flag --${name} needs a value` })
}

function checkChoice({ name, choices }: OptionFacts, value: string): void {
  if (!choices || choices.includes(value)) return
  const { zh, en } = oneOf(value, choices)
  throw new UsageError({
    zh: `--${name} 不能是“${value}”，${zh}`,
    en: `--${name} cannot be “${value}”; ${en}`,
  })
}

export function checkOperands(operandsGiven: readonly string[], { name, operands }: CommandFacts): void {
  const { least, most, shown } = operands
  if (operandsGiven.length >= least && operandsGiven.length <= most) return
  const called = name === 'lint' ? 'disclosure-lint' : `disclosure-lint ${name}`
  if (operandsGiven.length < least) {
    throw new UsageError({
      zh: `没有指定${name === 'lint' ? '要检查的文件' : ` ${shown}`}：${called} ${shown}；可用 --help 查看用法`,
      en: `Nothing to work on: ${called} ${shown}; --help shows the usage`,
    })
  }
  throw new UsageError({
    zh: `多余的参数“${operandsGiven[most] ?? ''}”：${called} ${shown}`.trimEnd(),
    en: `Unexpected argument “${operandsGiven[most] ?? ''}”: ${called} ${shown}`.trimEnd(),
  })
}
