const DISTRICT =
  /^(.{1,8}?[省市州盟县区旗])((?!城市)(?:.{1,6}?[县区旗市])(?=.*(?:政府|[局委办厅院会处镇乡街道]))|)/

/** 宿豫区 of 宿豫区教育局, 云溪市东湖区 of 云溪市东湖区人民政府; empty where the name tells none. */
export function districtOf(name: string): string {
  const [, first = '', second = ''] = DISTRICT.exec(name) ?? []
  // 石塘市市场监督管理局 lies in 石塘市.
  return /^[市县区]/.test(second) ? first : first + second
}

const HIGHER = /[省市州盟]$/

/** One district by its full name: 临江区 is 澜川市临江区 where no other city among them has a 临江区. */
export function fullDistricts(districts: Iterable<string>): (district: string) => string {
  const known = [...new Set(districts)]
  const full = new Map(
    known.map((short) => {
      const longer = known.filter(
        (name) => name !== short && name.endsWith(short) && HIGHER.test(name.slice(0, -short.length)),
      )
      return [short, longer.length === 1 && short !== '' ? (longer[0] ?? short) : short]
    }),
  )
  return (district) => full.get(district) ?? district
}
