import { since } from '../../src/model/regime.js'
import { wordsOf } from '../../src/model/sections.js'
import { defineRule } from '../../src/rule/defineRule.js'

interface Aspect {
  readonly zh: string
  readonly en: string
  readonly words: RegExp
}

/** The five aspects the form of 2021 asks of part one. */
const ASPECTS: readonly Aspect[] = [
  { zh: '主动公开', en: 'proactive disclosure', words: /主动公开|公开(?:各类)?(?:政府|政务)?信息|发布/ },
  {
    zh: '依申请公开',
    en: 'requests',
    words: /依申请|申请公开|公开申请|信息申请|(?:收到|受理|接到|接收|办理|办结)[^。;,]{0,12}申请/,
  },
  {
    zh: '政府信息管理',
    en: 'information management',
    words:
      /信息(?:资源|发布|公开)?(?:的)?(?:规范)?管理|规范性文件|公开属性|保密审查|审[查核]|动态调整|动态更新|目录|指南|清理/,
  },
  { zh: '政府信息公开平台建设', en: 'platforms', words: /平台|网站|新媒体|公众号|微信|微博|专[栏区]|公报/ },
  {
    zh: '监督保障',
    en: 'supervision and support',
    words: /监督|保障|考核|培训|评议|追责|追究|组织领导|检查|督[查促导]|通报|领导小组|责任/,
  },
]
/** What Art. 50 asks of governments besides. */
const GOVERNMENT_ASPECTS: readonly Aspect[] = [
  { zh: '工作考核', en: 'appraisal', words: /考核|考评|绩效/ },
  { zh: '社会评议', en: 'public evaluation', words: /评议|评价|满意度|测评/ },
  { zh: '责任追究', en: 'accountability', words: /责任追究|追究[^。]{0,6}责任|追责|问责/ },
]

export const overviewAspects = defineRule({
  id: 'overview-aspects',
  scope: 'report',
  regimes: since('cn-2021'),
  basis: { article: 'form' },
  messages: {
    'aspect-missing': {
      severity: 'info',
      absence: 'text',
      zh: '“{title}”没有提到{partZh}',
      en: '“{title}” does not mention {partEn}',
    },
    'government-aspect-missing': {
      severity: 'info',
      absence: 'text',
      zh: '报告没有提到{partZh}，各级人民政府的报告应当写明',
      en: 'The report does not mention {partEn}, which reports of governments are to give',
    },
  },
  notes: {
    'no-section': { zh: '没有“总体情况”部分', en: 'There is no part 总体情况 (overview)' },
  },
  *check({ report, body }) {
    const section = report.contents.find(({ key }) => key === 'overall')?.section
    if (!section) {
      yield { notAssessed: 'no-section' }
      return
    }
    const words = wordsOf(report, section)
    if (words.trim() === '') return // `section-content` speaks.
    const range = section.heading
    const missing = ASPECTS.filter((aspect) => !aspect.words.test(words))
    if (missing.length > 0)
      yield { message: 'aspect-missing', data: { title: section.title, ...listed(missing) }, range }
    if ((body.kind ?? report.body?.kind) !== 'government') return
    // The statute does not say in which part.
    const unsaid = GOVERNMENT_ASPECTS.filter((aspect) => !aspect.words.test(report.folded))
    if (unsaid.length > 0) yield { message: 'government-aspect-missing', data: listed(unsaid), range }
  },
})

function listed(aspects: readonly Aspect[]): { partZh: string; partEn: string } {
  return { partZh: aspects.map(({ zh }) => zh).join('、'), partEn: aspects.map(({ en }) => en).join(', ') }
}
