import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 't', to: 'cn' })

/**
 * Taiwan vocabulary as machine-converted copies of mainland reports print it, with what the original said.
 * Both sides have the same length. 檔案 is 文件 there, but 檔案館 is an archive.
 */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/檔案(?!館|室|局|管理|部門)/g, '文件'],
  [/資訊|訊息/g, '信息'],
  [/視窗/g, '窗口'],
  [/程式/g, '程序'],
  [/民眾/g, '群众'],
  [/套用/g, '应用'],
  [/複議|覆議/g, '复议'],
  [/答覆/g, '答复'],
  [/餘/g, '余'],
]

/** Traditional → simplified for matching only; every character keeps its offset. */
export function simplify(text: string): string {
  const withTerms = TERMS.reduce((result, [printed, meant]) => result.replace(printed, meant), text)
  const whole = convert(withTerms)
  return whole.length === text.length ? whole : [...withTerms].map(convertCharacter).join('')
}

function convertCharacter(character: string): string {
  const converted = convert(character)
  return converted.length === character.length ? converted : character
}
