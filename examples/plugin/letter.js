const MARKS = { zh: ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'], en: [] }

/** The findings as a letter to the offices that have to correct their reports. */
export function letter({ results }, { locale }) {
  return results
    .filter(({ diagnostics }) => diagnostics.length > 0)
    .map((result) => paragraphs(result, locale).join('\n'))
    .join('\n\n')
    .concat('\n')
}

function paragraphs({ file, body, year, diagnostics }, locale) {
  const head = locale === 'zh' ? `${body ?? file}：` : `To ${body ?? file}:`
  const opening =
    locale === 'zh'
      ? `    你单位${year ?? ''}年度政府信息公开工作年度报告有以下问题，请核对更正。`
      : `    Your annual report ${year ?? ''} has the following faults; please check and correct them.`
  const list = diagnostics.map(
    ({ message, place }, at) => `    ${MARKS[locale][at] ?? at + 1}、${place === '' ? '' : `${place}：`}${message}`,
  )
  return [head, opening, ...list]
}
