/** Styles and lists as a report has them: 一、 and （一） by heading styles, 1. by a list. */
export const HEADING_STYLES = `
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/>
  <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="11"><w:name w:val="like heading 1"/><w:basedOn w:val="1"/></w:style>`

export function lvl(level: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
}

export const HEADING_LISTS = `
<w:abstractNum w:abstractNumId="0">
  ${lvl(0, 'chineseCountingThousand', '%1、', '<w:pStyle w:val="1"/>')}
  ${lvl(1, 'chineseCountingThousand', '（%2）', '<w:pStyle w:val="2"/>')}
  ${lvl(2, 'decimal', '%3.')}
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${lvl(0, 'decimal', '%1.', '<w:suff w:val="nothing"/>')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${lvl(0, 'bullet', '')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
