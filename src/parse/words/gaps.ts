/** Characters before 条 that make a word of it, or a number: 逐条, 头条, 第五条. */
const BEFORE_TIAO =
  '一二三四五六七八九十百千万亿零〇两几数多逐每首头本该各单整链线信面金油词枝铁便字教戒法律第某此上下前后半余块皮发纸这那哪条款任'

export const GAP_UNITS = '条件份次篇期元宗起场'

/**
 * A unit where its number should stand before it; the text ends behind the unit. The first group holds the words
 * before it. 条 stands behind almost any noun; other units only where the noun cannot end in them.
 */
export const GAPS: readonly { readonly pattern: RegExp; readonly demandsSum: boolean }[] = [
  // 政府信息  条， : a blank where the number stood.
  { pattern: /([\u4e00-\u9fff]{2})[ \n]{1,8}[条件份次篇期元宗起场]$/, demandsSum: false },
  {
    pattern: new RegExp(
      `((?:公开|发布|推送|更新|上传|公布|信息|资质|审批|处罚|文件|公告|动态|申请)(?:[\\u4e00-\\u9fff]{0,6}?[^${BEFORE_TIAO}\\s\\d,。;、:()“”])?)条$`,
    ),
    demandsSum: false,
  },
  { pattern: /(文件|案件)件$/, demandsSum: false },
  { pattern: /(申请|建议|提案|诉讼|复议)件$/, demandsSum: true },
  { pattern: /(培训|会议|活动|检查|访谈|约谈|演练|通报会|发布会)次$/, demandsSum: false },
  { pattern: /(费用|处理费|检索费|复制费|邮寄费)(?:共计|合计|总计)?万?元$/, demandsSum: false },
]

/** Verbs one of which has to stand before the gap in its clause. */
export const GAP_VERBS =
  /公开|发布|推送|更新|上传|公布|收到|受理|接到|新收|答复|办结|办理|收取|组织|举办|召开|开展|制发|印发|新增|废止|被申请|被提起|提交|现有|共计|累计|报送|编发/
/** 单位：条 heads a table; 按件计收 is a way of charging. */
export const NO_GAP = /单位|按$|每$|均$|逐$|统计表|指标/
