import { print, type Printed } from '../../tables/printed.js'
import type { Figures } from '../../tables/figures.js'
import { sum, type YearFigures } from './figures.js'
import { faultsOf } from './prose.js'

export interface ReportFacts {
  readonly body: string
  readonly year: number
  readonly figures: YearFigures
  readonly sentences: readonly string[]
  /** 同比增长12.34%, behind the number of requests; absent where nothing is said. */
  readonly growth?: string
  readonly note?: string
}

/** A report as lines of text and tables; a line that is a heading begins with its ordinal. */
export type Content = readonly (string | Printed)[]

export function contentOf(facts: ReportFacts): Content {
  if (facts.year < 2019) return earlier(facts)
  return since2019(facts)
}

function since2019({ body, year, figures, sentences, growth, note }: ReportFacts): Content {
  const version = year < 2021 ? '2019' : '2021'
  const received = sum(figures.received)
  return [
    `${body}${year}年政府信息公开工作年度报告`,
    `根据《中华人民共和国政府信息公开条例》的规定编制本报告，所列数据的统计期限为${year}年1月1日至${year}年12月31日。联系电话：0571-63960011。`,
    '一、总体情况',
    `${sentences.join('。')}。`,
    `全年共收到政府信息公开申请${received}件${growth === undefined ? '' : `，${growth}`}。`,
    '二、主动公开政府信息情况',
    print(`proactive-${version}`, disclosure(figures, version)),
    ...(note?.includes('文件') ? [note] : []),
    '三、收到和处理政府信息公开申请情况',
    print(`requests-${version}`, requests(figures)),
    ...(note?.includes('结转') ? [note] : []),
    '四、政府信息公开行政复议、行政诉讼情况',
    print('remedies', remedies(figures)),
    '五、存在的主要问题及改进情况',
    faultsOf(`${body} ${year}`),
    '六、其他需要报告的事项',
    '本年度没有收取信息处理费。',
    body,
    `${year + 1}年1月20日`,
  ]
}

function earlier({ body, year, figures, sentences, growth }: ReportFacts): Content {
  const received = sum(figures.received)
  return [
    `${body}${year}年政府信息公开工作年度报告`,
    `根据《中华人民共和国政府信息公开条例》要求编制本报告，统计期限为${year}年1月1日至${year}年12月31日。联系电话：0571-63960011。`,
    '一、概述',
    `${sentences.join('。')}。`,
    '二、主动公开政府信息情况',
    `全年主动公开政府信息${figures.licences}条。`,
    '三、依申请公开政府信息情况',
    `全年共收到政府信息公开申请${received}件${growth === undefined ? '' : `，${growth}`}，均已答复。`,
    '四、政府信息公开的收费及减免情况',
    '没有收取费用。',
    '五、因政府信息公开申请行政复议、提起行政诉讼的情况',
    '没有因政府信息公开被申请行政复议、提起行政诉讼。',
    '六、存在的主要问题及改进情况',
    faultsOf(`${body} ${year}`),
    body,
    `${year + 1}年2月20日`,
  ]
}

const COLUMNS = ['naturalPerson', 'enterprise', 'research', 'publicWelfare', 'legalService', 'otherBody']

function requests({ received, carriedIn, carriedOut }: YearFigures): Figures {
  const settled = received.map((value, at) => value + (carriedIn[at] ?? 0) - (carriedOut[at] ?? 0))
  const row = (values: readonly number[]): Map<string, number> =>
    new Map([...COLUMNS.map((column, at) => [column, values[at] ?? 0] as const), ['total', sum(values)]])
  return new Map([
    ['received', row(received)],
    ['carriedIn', row(carriedIn)],
    ['granted', row(settled)],
    ['settled', row(settled)],
    ['carriedOut', row(carriedOut)],
  ])
}

function disclosure({ issued, repealed, inForce, licences }: YearFigures, version: string): Figures {
  if (version === '2019')
    return new Map([
      [
        'normativeDocuments',
        new Map([
          ['made', issued],
          ['published', issued],
          ['publishedTotal', inForce],
        ]),
      ],
      [
        'licences',
        new Map([
          ['previous', 40],
          ['change', 0],
          ['decisions', licences],
        ]),
      ],
    ])
  return new Map([
    [
      'normativeDocuments',
      new Map([
        ['issued', issued],
        ['repealed', repealed],
        ['inForce', inForce],
      ]),
    ],
    ['licences', new Map([['decisions', licences]])],
  ])
}

function remedies({ reviews: [upheld, pending] }: YearFigures): Figures {
  return new Map([
    [
      'cases',
      new Map([
        ['reviewUpheld', upheld],
        ['reviewPending', pending],
        ['reviewTotal', upheld + pending],
      ]),
    ],
  ])
}
