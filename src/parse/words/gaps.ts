/** Characters before 条 that make a word of it, or a number: 逐条, 头条, 第五条, 精准到条. */
const BEFORE_TIAO =
  '一二三四五六七八九十百千万亿零〇两几数多逐每首头本该各单整链线信面金油词枝铁便字教戒法律第某此上下前后半余块皮发纸这那哪条款任到成为分以按'

export const GAP_UNITS = '条件份次篇期元宗起场计'

/** What else the words have to say: a verb of counting, a word for a sum, a sister that has its number, parts behind. */
export type GapDemand = 'verb' | 'sum' | 'sister' | 'parts'

/**
 * A unit where its number should stand before it; the text ends behind the unit. The first group holds the words
 * before it. 条 stands behind almost any noun; other units only where the noun cannot end in them.
 */
export const GAPS: readonly { readonly pattern: RegExp; readonly demands: GapDemand }[] = [
  // 政府信息  条， : a blank where the number stood, and not only the end of a line.
  { pattern: /([\u4e00-\u9fff]{2})(?!\n[^ \n])[ \n]{1,8}[条件份次篇期元宗起场]$/, demands: 'verb' },
  {
    pattern: new RegExp(
      `((?:公开|发布|推送|更新|上传|公布|信息|资质|审批|处罚|文件|公告|动态|申请)(?:[\\u4e00-\\u9fff]{0,6}?[^${BEFORE_TIAO}\\s\\d,。;、:()“”])?)条$`,
    ),
    demands: 'verb',
  },
  // 概况类20条、公告类条、动态类60条
  { pattern: /([\u4e00-\u9fff]{2}(?:类|信息))(?:信息)?[条件份篇期]$/, demands: 'sister' },
  // 公开政府信息余条
  { pattern: /(信息|文件|申请|动态|公告|稿件|政策)[余多][条件份篇]$/, demands: 'verb' },
  // 受理行政复议件，行政诉讼1件
  { pattern: /(复议|诉讼)件$/, demands: 'sister' },
  // 公开信息共计，其中…
  { pattern: /(信息|申请|文件)(?:共计|合计|总计)$/, demands: 'parts' },
  // 新收3件，上年结转件，办结3件
  { pattern: /((?:上一?年度?|去年)结转|结转(?:至|到)?下一?年度?(?:继续办理)?)[条件]$/, demands: 'sister' },
  // 累计公开件， but 收到依申请公开件: such a 公开件 is a request.
  { pattern: /((?<!申请)公开|发布|推送|公布|受理|收到|接到|答复|办结|报送)[件份篇期]$/, demands: 'sum' },
  { pattern: /(材料|稿件|文章|解读|图解|报道|简报|专刊|信息)[篇期]$/, demands: 'verb' },
  { pattern: /(文件|案件)件$/, demands: 'verb' },
  { pattern: /(申请|建议|提案|诉讼|复议|投诉|举报|咨询|信访)件$/, demands: 'sum' },
  // 共收到依申请公开政府信息件
  { pattern: /((?:申请公开|公开|发布)(?:的)?(?:政府|政务)?信息)[件份篇]$/, demands: 'sum' },
  {
    pattern:
      /(培训|会议|活动|检查|访谈|约谈|演练|督查|讲座|(?:发布|通气|推进|座谈|听证|恳谈|宣讲|通报|例)会)次$/,
    demands: 'verb',
  },
  { pattern: /((?:发布|通气|推进|座谈|听证|恳谈|说明|宣讲)会|培训|讲座|访谈)场(?:次)?$/, demands: 'verb' },
  { pattern: /(费用|处理费|检索费|复制费|邮寄费)(?:共计|合计|总计)?万?元$/, demands: 'verb' },
]

/** Verbs one of which has to stand before the gap in its clause. */
export const GAP_VERBS =
  /公开|发布|推送|更新|上传|公布|收到|受理|接到|新收|答复|办结|办理|收取|组织|举办|举行|召开|开展|制发|印发|新增|废止|被申请|被提起|被行政复议|被复议|被诉|提交|现有|共计|累计|报送|编发/
/** 单位：条 heads a table; 按件计收 is a way of charging. */
export const NO_GAP = /单位|按$|每$|均$|逐$|统计表|指标/
