import type { Period, Title } from '../../model/report.js'
import { ReadError } from '../../read/document.js'

const FIRST_MONTH = 9
const LAST_MONTH = 8

/**
 * Universities report by the academic year, under rules of their own (教育部令第29号): neither contents, form nor
 * deadline of Orders 492 and 711 are theirs.
 */
export function refuseAcademicYear(title: Title | undefined, period: Period | undefined): void {
  if (title?.words.includes('学年') || isAcademicYear(period)) throw new ReadError(ACADEMIC_YEAR)
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
