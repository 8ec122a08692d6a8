import type { Period, Title } from '../../model/report.js'
import { ReadError } from '../../read/document.js'

const FIRST_MONTH = 9
const LAST_MONTH = 8
/** 《公共企事业单位信息公开规定制定办法》(国办发〔2020〕50号) and the rules made under it. */
const INSTITUTIONS = /《[^《》]{0,16}(?:公共企事业单位|医疗卫生机构|医疗卫生服务单位)信息公开[^《》]{0,16}》/

/**
 * Universities report by the academic year, under rules of their own (教育部令第29号), and hospitals and utilities under
 * theirs: neither contents, form nor deadline of Orders 492 and 711 are for them. Those that call their report one on
 * government information have chosen the form of the authorities.
 */
export function refuseOtherRules(
  title: Title | undefined,
  period: Period | undefined,
  preface: string,
): void {
  if (title?.words.includes('学年') || isAcademicYear(period)) throw new ReadError(ACADEMIC_YEAR)
  if (title && !/政府|政务/.test(title.words) && INSTITUTIONS.test(preface)) throw new ReadError(INSTITUTION)
}

function isAcademicYear(period: Period | undefined): boolean {
  const { from, to } = period ?? {}
  const isNext = from?.year !== undefined && to?.year === from.year + 1
  return isNext && from?.month === FIRST_MONTH && to?.month === LAST_MONTH
}

const ACADEMIC_YEAR = {
  zh: '这是学校按学年编制的信息公开年度报告，不适用政府信息公开条例规定的内容、格式和期限；仍要按某一法规检查的，可用 --regime 指定',
  en: 'This is a school’s report for an academic year: contents, form and deadline of the regulations on government information are not for it; to check it all the same, name one with --regime',
}
const INSTITUTION = {
  zh: '这是公共企事业单位的信息公开年度报告，不适用政府信息公开条例规定的内容、格式和期限；仍要按某一法规检查的，可用 --regime 指定',
  en: 'This is the report of a public institution: contents, form and deadline of the regulations on government information are not for it; to check it all the same, name one with --regime',
}
