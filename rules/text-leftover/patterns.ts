import { THEN } from '../../src/model/then.js'

const MASK = '[Xx×✕]'
const OPEN = '[(\\[【<{]'
const CLOSE = '[)\\]】>}]'

/** What begins with a character that others may not stand before. V8 looks for the beginning first, then back. */
const notAfter = (others: string, beginning: string): string => `${beginning}(?<!${others}.)`

/**
 * A masked number: 20XX年, XX件, 公开X条. Not 第X条 of a law, nor 1+X个, nor 3×5次.
 * Days and months are told apart because cases are told with masked dates.
 */
const JOINED = '[A-Za-z0-9第+×*/-]'
const MASKED = `${notAfter(JOINED, MASK)}${MASK}`
const COUNT = `(?:${notAfter(JOINED, '[Xx]')}|${MASKED}{1,5})${THEN}(?:余|多)? ?(?:[件份篇期](?!数)|万元|元|人次|%)|${MASKED}{1,5}${THEN}(?:余|多)? ?[条次场](?!数)`
const MASKED_DATE = `(?:${notAfter(JOINED, '2')}0${MASK}{1,2}|${MASKED}{1,3})${THEN}年度?(?:${MASK}{1,2}月(?:${MASK}{1,2}日)?)?`
/** The number of a document, never filled in: 〔20XX〕 */
const MASKED_DOCUMENT = `[〔\\[(]20${MASK}{2}[〕\\])]`
/** 2023年 月 日: a date line nobody completed. */
const EMPTY_DATE = `${notAfter('\\d', '2')}0[0-3]\\d年 {0,12}(?:\\d{1,2}月|月) {0,12}日(?![均常报期])`
/** A run of underscores to write on, not a file name or a rule across the page. */
const BLANK = `${notAfter('[A-Za-z0-9_/.=&?-]', '_')}_{2,}(?![A-Za-z0-9_/.=&?-])`
const PENDING = `${OPEN}(?:数据|内容|情况|数字|具体)?${THEN}(?:待补充?|待填写?|待定|待核实?|待更新|待完善|待确认|待提供|待统计)${THEN}${CLOSE}`
/** 待补充。 by itself, at the beginning of a line or behind a heading. */
const PENDING_SENTENCE =
  '待(?:补充?|填写?|完善|核实|更新)(?<=(?:^|[。:\\n])[ ]?待(?:补充?|填写?|完善|核实|更新))(?=[。 ]{0,2}(?:\\n|$))'
const FILL_IN = `${OPEN} ?请(?:在此)?(?:填写|输入|插入|补充|核实|替换)${THEN}[^()\\[\\]【】<>{}\\n]{0,20}${CLOSE}|(?:请在|在|)此处(?<=(?:^|[(\\[【:])(?:请在|在|)此处)(?:填写|插入|输入|添加|补充)|(?:单击|点击|单击或点击|单击或点按)${THEN}此处(?:输入|添加)(?:文字|标题|文本|内容)`
const FIELD = `${OPEN}(?:具体)?(?:数字|数量|数值)${CLOSE}(?= ?[条件次份篇个元万%])|[\\[【] {0,6}[\\]】](?= ?[条件次份篇])|${OPEN}(?:单位|机关|部门|机构|行政机关|填报单位)${THEN}(?:名称|全称|简称)${CLOSE}|【(?:年份|年度|数字)】`
/** “具体政策名称”, [具体数字]: what a text written by a program leaves open. */
const UNSAID =
  '“具体[^“”()。，,]{0,10}名称”|[【\\[]具体[^【】()\\[\\]。，,]{0,10}(?:名称|数字|数值|数量|金额|数据|日期)[】\\]]'
/** {{year}}年, ${count}件: what a program should have filled in, not the code of a page by itself; 20**年. */
const VARIABLE =
  '(?:\\{\\{[^{}\\n]{1,30}\\}\\}|\\$\\{[^{}\\n]{1,30}\\})(?= ?[年月日条件次份个局县市区镇乡])|20\\*{1,2} ?年'
/** 〇〇条, not 一〇〇条. */
const CIRCLES = `${notAfter('[一二三四五六七八九十百千〇]', '〇')}〇{1,4} ?[条件份篇](?![例件款])`
/** 0559-XXXXXXX after its label. */
const MASKED_PHONE = '[话真]:(?<=(?:电话|传真):) ?(?:0\\d{2,3}-?)?[Xx×*]{6,8}(?![\\dA-Za-z])'
const MARKER = '(?:TODO|TBD|FIXME)(?<![A-Za-z](?:TODO|TBD|FIXME))(?![A-Za-z])'

/** Places to be filled in, over folded text. */
export const PLACEHOLDER = new RegExp(
  [
    `(?<date>${MASKED_DATE})`,
    `(?<count>${COUNT})`,
    MASKED_DOCUMENT,
    EMPTY_DATE,
    BLANK,
    PENDING,
    PENDING_SENTENCE,
    FILL_IN,
    FIELD,
    UNSAID,
    VARIABLE,
    CIRCLES,
    MASKED_PHONE,
    MARKER,
  ].join('|'),
  'g',
)

/** A body that was never named; only where the report names itself, for bodies are masked in the cases it tells. */
export const MASKED_BODY =
  /(?<![A-Za-z0-9])[Xx×✕]{2,}(?:省|市|县|区|州|旗|镇|乡|街道|局|厅|委|办|单位|部门|机关)/g

/** XX街道高度重视… at the beginning of a sentence: the body speaks of itself. */
export const MASKED_SUBJECT =
  /(?:^|[。;\n]) ?(?:20\d\d ?年度?,? ?)?([Xx×✕]{2,}(?:镇|乡|街道|局|厅|委|县|区|市)(?:人民政府|办事处)?)(?=(?:始终|一直|继续)?(?:高度重视|认真贯彻|认真落实|严格按照|切实加强|共?主动公开(?:政府)?信息))/g

/** 制定《XX局政府信息公开制度》: its own rules, not those that others were told to make. */
export const MASKED_RULES =
  /(?<!(?:指导|督促|要求|协助|组织|各)[^。;\n]{0,16})(?:制定|制订|修订|印发|出台)(?:并印发)?了?《([Xx×✕]{2,}(?:省|市|县|区|镇|乡|街道|局|厅|委))(?=[^》\n]{2,40}》)/g

/** Notes of the blank form (国办公开办函〔2021〕30号) and of the copies that offices hand round. */
export const FORM_NOTE =
  /\((?:文字(?:描述|叙述)|数据准确[、,]?要素齐全|要素齐全[、,]?数据准确)[^()\n]{0,30}\)|[该此本]部分(?:内容)?以表格(?:的)?形式(?:报告|填报)(?:[,。;:]表格如下)?[,。;:]?/g

/** Advice to whoever fills the form in, or sets it: （宋体加粗小四号字）. */
export const ADVICE =
  /\([请可各单位部门]{0,6}(?:根据|结合|按照?)(?:本单位|各自|自身)?实际(?:情况)?(?:如实|据实)?(?:填写|填报|撰写|描述|补充|修改|表述)[^()\n]{0,10}\)|\((?:如|若)?(?:没有|无)(?:的|则|请|就)?,?请?[填写]{1,2}[“"']?(?:无|零)[^()\n]{0,6}\)|(?:填写|提交|发布|报送|定稿)(?:时|前|后)请删除|\((?=[^()\n]{0,24}(?:宋体|黑体|楷体|仿宋|字体|标宋))(?=[^()\n]{0,24}(?:加粗|居中|号字?|磅))[^()\n]{2,24}\)/g

/** What a program that was asked for the report says to the one who asked, or a reviewer to the writer. */
export const ASIDE =
  /(?:以下|这)是(?:根据|按照|为)您[^。;\n]{0,40}|希望(?:以上|这份|上述|本)[^。;\n]{0,16}(?:对您有所?帮助|能够?帮[到助]您)|作为(?:一[个名款])?(?:人工智能|AI|大)(?:语言)?(?:模型|助手)[^。\n]{0,40}|您可以?根据(?:实际|具体|自身)(?:情况|需[要求])[^。;\n]{0,20}(?:修改|调整|补充|完善|填写|替换)|如需(?:进一步)?(?:修改|调整|补充|完善|润色)[^。;\n]{0,16}(?:告诉我|告知我|随时)|以上(?:内容|数据|报告)均?(?:为|是)(?:示例|虚构|模拟|假设)[^。;)\n]{0,24}|批注 ?\[[^\]\n]{1,16}\]:?/g

/** Limits of length and words for a sample, meaningful in a heading or title only. */
export const HEADING_NOTE =
  /\((?:原则上)?(?:不超过|不少于|控制在|限)?\d{2,5}字(?:以内|以上|左右|内)?\)|\((?:参考|格式)?(?:模板|样本|范本|样式|示例)\)|\(参考格式\)|(?<=报告)(?:格式)?(?:模板|样本|范本)$/g
