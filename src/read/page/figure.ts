/** What a cell of a count holds. */
export const FIGURE = /^(?:[-+－]?[\d０-９,，]+(?:[.．][\d０-９]+)?%?|[/／—–－-]{1,2}|无)$/
