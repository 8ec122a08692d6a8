import { namesOf } from '../rule/declared/ratio.js'
import { forms } from '../parse/tables/forms.js'

/** Whether a prescribed table has the figure `table/row/column`; headings of groups have none. */
export function isFigurePath(path: string): boolean {
  const [name = '', row, column] = path.split('/')
  return forms
    .filter((form) => namesOf(form).includes(name))
    .flatMap(({ blocks }) => blocks)
    .some(
      ({ rows, columns }) =>
        rows.some(({ key, heading }) => key === row && !heading) && columns.some(({ key }) => key === column),
    )
}
