const DISTRICT = /^(.{1,8}?[省市州盟县区旗])((?:.{1,6}?[县区旗市])(?=.*(?:政府|[局委办厅院会处镇乡街道]))|)/

/** 宿豫区 of 宿豫区教育局, 云溪市东湖区 of 云溪市东湖区人民政府; empty where the name tells none. */
export function districtOf(name: string): string {
  const [, first = '', second = ''] = DISTRICT.exec(name) ?? []
  // 石塘市市场监督管理局 lies in 石塘市.
  return /^[市县区]/.test(second) ? first : first + second
}
