/** What a group is for, by the control word it begins with. */
export type Destination = 'text' | 'skipped' | 'label' | 'fonts' | 'aside' | 'furniture' | 'picture'

const BY_WORD: ReadonlyMap<string, Destination> = new Map([
  ...words('fonts', 'fonttbl'),
  ...words('label', 'listtext pntext'),
  ...words('picture', 'pict'),
  ...words('aside', 'footnote shptxt dptxbxtext'),
  ...words('furniture', 'header headerl headerr headerf footer footerl footerr footerf'),
  ...words(
    'skipped',
    'colortbl stylesheet info listtable listoverridetable filetbl revtbl rsidtbl fldinst sp shprslt ' +
      'nonshppict nonesttables objdata xe tc txe private annotation ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn',
  ),
])
/** Groups marked as skippable by readers that do not know them, but which hold text. */
const KNOWN = new Set(['shpinst', 'shppict', 'nesttableprops', 'do', 'footnote'])

/** `undefined` for a control word that begins no group of its own. */
export function destinationOf(word: string, isMarked: boolean): Destination | undefined {
  return BY_WORD.get(word) ?? (isMarked ? (KNOWN.has(word) ? 'text' : 'skipped') : undefined)
}

function words(destination: Destination, names: string): [string, Destination][] {
  return names.split(' ').map((name) => [name, destination])
}
