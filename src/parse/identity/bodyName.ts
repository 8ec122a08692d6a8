import type { BodyKind } from '../../model/regime.js'

/** Words with which the name of an organ ends. */
const ENDS =
  '人民政府办公[室厅]|人民政府|政府|管理委员会办公室|管委会办公室|管理委员会|管委会|委员会|办事处|办公[室厅]|[厅局委院署馆社]|中心|[总支大]队|研究[室所]|管理[处所站]|学校|大学|[中小]学|幼儿园|海关|公司|领导小组'
const NAME = '[\\u4e00-\\u9fff()、]{1,40}'
const ADDED = '(?:\\([\\u4e00-\\u9fff、]{2,20}\\))?'
/** An organ's name at the end of a text: 甲县财政局, 乙市商务局(服务业发展局). */
export const ORGAN_AT_END = new RegExp(`(${NAME}(?:${ENDS})${ADDED})\\s*$`)
/** A line may hold the bare name of an area: 甲县, 乙新区. */
export const AREA = /^[\u4e00-\u9fff]{2,16}[省市县区州盟旗乡镇]$/

const TOWNSHIP = /(?:乡|镇|街道)(?:人民政府|政府|办事处)?(?:办公室|党政办)?$/
const GOVERNMENT = /[省市县区州盟旗]人民政府$|^[\u4e00-\u9fff]{1,12}[省市县州盟]$/
/** These report for a government or zone, or for themselves: the name does not tell. */
const UNCLEAR = /政府办公[室厅]$|(?:管委会|管理委员会)(?:办公室)?$/
/** Institutions (中心, 院, 队) follow no deadline of their own. */
const DEPARTMENT = /(?:厅|局|委|委员会|署|办公室|办)$/

/**
 * Guessed from the folded name without blanks; `undefined` where it does not tell. Of two names, 甲高新区管理委员会(乙区人民政府),
 * the one with the later deadline decides.
 */
export function kindOfBody(name: string): BodyKind | undefined {
  const names = name.split(/[()]/).filter(Boolean)
  if (names.some((each) => GOVERNMENT.test(each))) return 'government'
  if (names.some((each) => TOWNSHIP.test(each))) return 'township'
  const isDepartment =
    names.some((each) => DEPARTMENT.test(each)) && !names.some((each) => UNCLEAR.test(each))
  return isDepartment ? 'department' : undefined
}
