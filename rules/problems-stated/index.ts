import { withoutBlanks } from '../../src/model/blanks.js'
import { allSections, wordsOf } from '../../src/model/sections.js'
import type { Report, Section } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'

const FEWEST_CHARACTERS = 10
/** What is not as it should be. */
const PROBLEM =
  /问题|差[距异]|距离|薄弱|困难|短板|弱项|欠缺|缺陷|有待|亟[待需]|[仍还尚]需|需[要进]|不(?![断仅但予得同定失忘懈论管止光单漏走折辍遗])|未能|尚未|未[及得充完形全]|滞后|落后|单[一薄]|缺[乏少位失]|[较偏][少低弱慢浅窄]|[更进][新展度][较比]?慢|参差|难以|空间|模糊|陈旧|松懈|淡薄|仅[有靠限能]|只[有靠能限]|流于|制约|没有(?!发生|收到|出现|其[他它]|因|被)|(?:^|[,;。:、是])(?:个别|少数|有的|有些|部分(?!公开))|(?<![减至降多不])[少窄慢弱低浅](?=[,。;]|$)/
/** What is or will be done about it. */
const IMPROVEMENT =
  /改进|整改|措施|对策|解决(?:办法|方法|途径)|(?<![未待需要以有能法])解决[^,。;]*[问难]题|(?:^|[。;:,、])(?:[还也就应须]|必须|今后|我[们局镇委县区市院校])*(?:将(?![近来])|要(?![求点闻素件害]))|下一?步|今后|明年|将(?:[进继着重从按以加不切围针认]|会)|20\d\d年,?[^。;]{0,12}将(?![近来])|(?:^|[。;\n])[^,。;:、\d未没不能]{2,12}将(?![近来信其])|(?:^|[。;:,、]|[一二三四五六七八九十]是要?|\d[.、]|\))(?:进一步|继续|不断|切实|持续|着力|大力|积极)?(?:加强|强化|完善|提高|提升|加大|推进|健全|优化|规范|深化|拓展|拓宽|丰富|增强|加快|建立|抓好|做好|落实|组织|开展|制定|印发|编[制印写]|修订|实行|采取|安排|配[备强齐]|抽调|增[设加配]|设立|召开|举办|会同|邀请|聘请|通过|压减|调整)/
/** A member of a list is of the kind of the first one: 一是渠道单一；二是人员兼职. */
const STATEMENTS = /[。;](?!\(?(?:[二三四五六七八九十]{1,2}|[2-9]|1\d)[是.、)])/
const PLANS = /改进|整改|下一?步|打算|思路|计划|安排|措施|目标/

export const problemsStated = defineRule({
  id: 'problems-stated',
  scope: 'report',
  basis: { article: 'contents' },
  messages: {
    formula: {
      severity: 'warning',
      absence: 'text',
      zh: '“{title}”只写了“{text}”，应当写明存在的主要问题和改进情况',
      en: '“{title}” says no more than “{text}”, expected the main problems and the improvement',
    },
    'problems-missing': {
      severity: 'warning',
      absence: 'text',
      zh: '“{title}”没有写存在的问题，应当写明存在的主要问题和改进情况',
      en: '“{title}” names no problem, expected the main problems and the improvement',
    },
    'improvement-missing': {
      severity: 'warning',
      absence: 'text',
      zh: '“{title}”没有写改进情况，应当写明存在的主要问题和改进情况',
      en: '“{title}” names no improvement, expected the main problems and the improvement',
    },
  },
  notes: {
    'no-section': {
      zh: '没有说明存在的主要问题的部分',
      en: 'There is no part about the main problems',
    },
  },
  *check({ report }) {
    const section = report.contents.find(({ key }) => key === 'problems')?.section
    if (!section) {
      yield { notAssessed: 'no-section' }
      return
    }
    const { title, heading: range } = section
    const own = withoutBlanks(wordsOf(report, section))
    if (own === '') return // `section-content` speaks.
    const words = [own, ...relatedWords(report, section)].join('。')
    if ((words.match(/[\w\u3400-\u9fff]/g) ?? []).length < FEWEST_CHARACTERS)
      yield { message: 'formula', data: { title, text: own }, range }
    else if (isOnly(words, isPlan, PROBLEM)) yield { message: 'problems-missing', data: { title }, range }
    else if (isOnly(withoutTitle(words, title), (some) => PROBLEM.test(some), PLANS, IMPROVEMENT))
      yield { message: 'improvement-missing', data: { title }, range }
  },
})

/** Every statement is known to be of one half, and none of the other: what is in words not known here may be either. */
function isOnly(words: string, isHalf: (statement: string) => boolean, ...other: readonly RegExp[]): boolean {
  if (other.some((half) => half.test(words))) return false
  return words.split(STATEMENTS).every((statement) => !/[\u4e00-\u9fff]/.test(statement) || isHalf(statement))
}

const isPlan = (statement: string): boolean => IMPROVEMENT.test(statement) || PLANS.test(statement)

/** Problems and improvement may stand in two parts: 存在的问题, 下一步工作思路. */
function relatedWords(report: Report, section: Section): string[] {
  return allSections(report.sections)
    .filter((other) => other !== section && other.range.start >= section.range.end && isRelated(other))
    .map((other) => other.title + withoutBlanks(wordsOf(report, other)))
}

function isRelated({ keys, title }: Section): boolean {
  return keys.includes('problems') || keys.includes('plans') || PLANS.test(title)
}

function withoutTitle(words: string, title: string): string {
  return words.replaceAll(title, '')
}
