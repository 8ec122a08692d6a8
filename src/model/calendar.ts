import type { CalendarDate } from './range.js'

/** Days as on a line, for comparing dates; months of 31 days each. A missing month or day counts as the first. */
export function dayNumber({ year = 0, month = 1, day = 1 }: CalendarDate): number {
  return (year * 12 + month - 1) * 31 + day - 1
}

/** 2013-01-20, or 2013-01 where no day is printed. */
export function isoDate({ year, month, day }: CalendarDate): string {
  return [String(year ?? ''), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
