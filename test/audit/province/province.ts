import { addUp, figuresOf, repeatable, sum, type YearFigures } from './figures.js'
import { fileOf, type FileFormat } from './formats.js'
import { PLANTED, RENAMED, type Change } from './planted.js'
import { sentencesOf } from './prose.js'
import { randomOf } from './random.js'
import { contentOf } from './report.js'

const DISTRICTS = ['云溪县', '石塘县', '白河区']
const OFFICES = [
  '水利局',
  '教育局',
  '财政局',
  '农业农村局',
  '民政局',
  '司法局',
  '统计局',
  '卫生健康局',
  '应急管理局',
  '交通运输局',
  '自然资源局',
  '商务局',
  '医疗保障局',
  '林业局',
  '信访局',
  '审计局',
]
const TOWNS = ['东山镇', '南渡镇', '青石镇']
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023]
/** Of laws and forms before 2019. */
const EARLIER_YEARS = [2012, 2013, 2014, 2015, 2016, 2017]
const EARLIER = '审计局'
/** All its units report, and it did nothing itself. */
const COMPLETE = '石塘县人民政府'

/** Sixty bodies with six reports each: files by name, and the list of bodies. */
export interface Province {
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly bodiesYaml: string
  readonly bodies: number
}

export function province(): Province {
  const units = DISTRICTS.flatMap((district) =>
    [...OFFICES, ...TOWNS].map((office) => unitOf(district, office)),
  )
  const governments = DISTRICTS.map((district) => governmentOf(district, units))
  const bodies = [...units, ...governments]
  const files = Object.fromEntries(bodies.flatMap((body) => filesOf(body)))
  return { files, bodiesYaml: yamlOf(bodies), bodies: bodies.length }
}

interface Body {
  readonly name: string
  readonly district: string
  readonly years: readonly number[]
  readonly figures: ReadonlyMap<number, YearFigures>
  readonly parent?: string
}

const changeOf = (body: string, year: number, ...kinds: readonly Change['kind'][]): Change | undefined =>
  PLANTED.find((one) => one.body === body && one.year === year && kinds.includes(one.change.kind))?.change

const FIGURES = ['carried-in', 'carried-in-column', 'stock', 'tables'] as const

function unitOf(district: string, office: string): Body {
  const name = office.endsWith('镇') ? `${district}${office}人民政府` : `${district}${office}`
  const years = office === EARLIER ? EARLIER_YEARS : YEARS
  const figures = figuresOf(name, years, (year) => changeOf(name, year, ...FIGURES))
  // A wrong figure of a unit would be one of its government too: such units are not added up.
  const isAddedUp =
    office !== EARLIER &&
    !PLANTED.some(({ body, change }) => body === name && FIGURES.some((kind) => kind === change.kind))
  return {
    name,
    district,
    years,
    figures: settled(name, figures),
    ...(isAddedUp ? { parent: `${district}人民政府` } : {}),
  }
}

/** Two years with the same tables, and a rise where a fall will be printed. */
function settled(name: string, figures: Map<number, YearFigures>): Map<number, YearFigures> {
  for (const year of figures.keys()) {
    const [now, before] = [figures.get(year), figures.get(year - 1)]
    if (!now || !before) continue
    if (changeOf(name, year, 'tables')) {
      const same = { ...repeatable(before), inForce: before.inForce - before.issued + before.repealed }
      figures.set(year - 1, same)
      figures.set(year, { ...same })
    }
    const growth = changeOf(name, year, 'growth')
    if (growth?.kind === 'growth' && growth.printed.includes('下降'))
      figures.set(year, { ...now, received: [sum(before.received) + 17, ...now.received.slice(1)] })
  }
  return figures
}

function governmentOf(district: string, units: readonly Body[]): Body {
  const name = `${district}人民政府`
  const own = figuresOf(name, YEARS, () => undefined)
  const nothing = (figures: YearFigures): YearFigures => ({
    ...figures,
    received: [],
    carriedIn: [],
    carriedOut: [],
    reviews: [0, 0],
  })
  const figures = new Map(
    YEARS.map((year) => {
      const parts = units
        .filter(({ parent }) => parent === name)
        .flatMap((unit) => unit.figures.get(year) ?? [])
      const office = own.get(year) as YearFigures
      const total = addUp(parts, name === COMPLETE ? nothing(office) : office)
      return [year, changed(total, changeOf(name, year, 'below', 'above'), office)] as const
    }),
  )
  return { name, district, years: YEARS, figures }
}

/** So many requests fewer, or more, than the units had; what came in goes out all the same. */
function changed(figures: YearFigures, change: Change | undefined, office: YearFigures): YearFigures {
  const [first = 0, ...rest] = figures.received
  if (change?.kind === 'below')
    return { ...figures, received: [first - sum(office.received) - change.by, ...rest] }
  if (change?.kind === 'above') return { ...figures, received: [first + change.by, ...rest] }
  return figures
}

const FORMATS: readonly FileFormat[] = ['txt', 'txt', 'md', 'html', 'docx']

function filesOf({ name, district, years, figures }: Body): [string, Uint8Array][] {
  const random = randomOf(`formats ${name}`)
  return years.flatMap((year): [string, Uint8Array][] => {
    const drawn = FORMATS[random(FORMATS.length)] ?? 'txt'
    const format = year < 2018 && year % 2 === 0 ? 'pdf' : drawn
    if (changeOf(name, year, 'missing')) return []
    const content = contentOf({
      body: printedName(name, year),
      year,
      figures: figures.get(year) as YearFigures,
      sentences: ownSentences(name, year),
      ...growthOf(name, year, figures),
      ...noteOf(name, year),
    })
    return [[`${district}/${name}/${year}.${format}`, fileOf(content, format)]]
  })
}

function printedName(name: string, year: number): string {
  return RENAMED.find(({ body, until }) => body === name && year <= until)?.before ?? name
}

const SENTENCES = 8

function ownSentences(name: string, year: number): string[] {
  if (changeOf(name, year, 'copied')) return ownSentences(name, year - 1)
  const from = changeOf(name, year, 'copied-from')
  return from?.kind === 'copied-from'
    ? ownSentences(from.body, year)
    : sentencesOf(`${name} ${year}`, SENTENCES)
}

/** True growth in one report of three. */
function growthOf(
  name: string,
  year: number,
  figures: ReadonlyMap<number, YearFigures>,
): { growth?: string } {
  const planted = changeOf(name, year, 'growth')
  if (planted?.kind === 'growth') return { growth: planted.printed }
  const before = sum(figures.get(year - 1)?.received ?? [])
  const now = sum(figures.get(year)?.received ?? [])
  const isSaid = !changeOf(name, year - 1, 'missing') && randomOf(`growth ${name} ${year}`)(3) === 0
  if (!isSaid || before === 0 || now === before) return {}
  const rate = ((100 * Math.abs(now - before)) / before).toFixed(2)
  return { growth: `同比${now > before ? '增长' : '下降'}${rate}%` }
}

function noteOf(name: string, year: number): { note?: string } {
  const change = PLANTED.find((one) => one.body === name && one.year === year && 'note' in one.change)?.change
  return change && 'note' in change && change.note !== undefined ? { note: change.note } : {}
}

function yamlOf(bodies: readonly Body[]): string {
  const entries = bodies.flatMap(({ name, district, parent, years }) => {
    const renamed = RENAMED.find(({ body }) => body === name)
    const isMissed = PLANTED.some(({ body, change }) => body === name && change.kind === 'missing')
    return [
      `  - name: ${name}`,
      `    district: ${district}`,
      ...(renamed ? [`    aliases: [${renamed.before}]`] : []),
      ...(parent === undefined ? [] : [`    parent: ${parent}`]),
      ...(isMissed ? [`    years: ${years[0]}-${years.at(-1)}`] : []),
      ...(name === COMPLETE ? ['    units: complete'] : []),
    ]
  })
  return ['bodies:', ...entries, ''].join('\n')
}
