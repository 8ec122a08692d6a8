/** A page of a PDF: its content stream, and what its dictionary holds besides. */
export interface PdfPageSource {
  readonly content: string
  readonly extra?: string
}

/** A4; one font that is not embedded, with a character map that every reader knows. */
const FONT = `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[<</Type/Font
/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000
/W[1 95 500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]
/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>]>>`
const IMAGE =
  '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n\u00ff\nendstream'

/** Pages → a file, byte for byte as the specification has it. */
export function writePdf(
  pages: readonly PdfPageSource[],
  kids?: string,
  others: readonly string[] = [],
): Uint8Array {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '', FONT, IMAGE]
  const references = pages.map(({ content, extra = '' }) => {
    const stream = objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`)
    const resources = extra.includes('/Resources')
      ? ''
      : '/Resources<</Font<</F 3 0 R>>/XObject<</I 4 0 R>>>>'
    const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${resources}/Contents ${stream} 0 R${extra}>>`
    return `${objects.push(page)} 0 R`
  })
  objects.push(...others)
  objects[1] = `<</Type/Pages/Count ${pages.length}/Kids[${kids ?? references.join(' ')}]>>`
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}

/** Text at its baseline, y up; `matrix` turns it. */
export function showText(x: number, y: number, text: string, matrix = '1 0 0 1', size = 16): string {
  const codes = [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  return `BT /F ${size} Tf ${matrix} ${x} ${y} Tm <${codes}> Tj ET\n`
}
