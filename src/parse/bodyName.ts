import type { BodyKind } from '../model/regime.js'

/** Words with which the name of an organ ends. */
const ORGAN_END =
  '人民政府办公[室厅]|人民政府|管理委员会办公室|管委会办公室|管理委员会|管委会|委员会|办事处|办公[室厅]|监察[局委]|[厅局委院署]|中心|总队|支队|大队|研究[室所]|管理[处所站]|领导小组'
export const ORGAN = new RegExp(
  String.raw`[\u4e00-\u9fff()]{1,40}(?:${ORGAN_END})(?:\([\u4e00-\u9fff、]{2,20}\))?`,
)
/** The same, ending where a text ends. */
export const ORGAN_AT_END = new RegExp(
  String.raw`([\u4e00-\u9fff()、]{1,40}(?:${ORGAN_END})(?:\([\u4e00-\u9fff、]{2,20}\))?)\s*$`,
)

const TOWNSHIP = /(?:乡|镇)(?:人民政府)?$|街道(?:办事处)?$|(?:乡|镇|街道)(?:人民政府)?办公室$/
const GOVERNMENT = /(?:省|市|县|区|州|盟|旗)人民政府$|^[\u4e00-\u9fff]{2,12}(?:省|市|县|州|盟)$/
/** Whether it reports for itself or for its government or zone cannot be told from the name. */
const UNCLEAR = /政府办公[室厅]$|政府$|管委会|管理委员会|开发区|实验区|新区|示范区/
const DEPARTMENT = /(?:厅|局|委|委员会|署|支队|总队|中心|办公室|院|处)(?:\([^()]*\))?$/

/** Guessed from the name; `undefined` where it does not tell. */
export function kindOfBody(folded: string): BodyKind | undefined {
  if (TOWNSHIP.test(folded)) return 'township'
  if (GOVERNMENT.test(folded)) return 'government'
  if (DEPARTMENT.test(folded) && !/政府办公[室厅]$|(?:管委会|管理委员会)(?:办公室)?$/.test(folded))
    return 'department'
  return UNCLEAR.test(folded) ? undefined : undefined
}
