import { readFileSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { meant } from '../../config/nearest.js'
import type { Bilingual } from '../../model/regime.js'
import { order } from '../../model/sorted.js'
import { commands } from '../arguments/commands.js'
import { UsageError } from '../usageError.js'
import { isLink } from './readBytes.js'
import { mayBeReport, walk } from './walk.js'

/** A file to lint. */
export interface Source {
  /** As shown and stored: relative to the working directory, with `/`. */
  readonly name: string
  /** Absolute; absent for standard input. */
  readonly path?: string
  /** Name within the archive at `path`. */
  readonly member?: string
  /** Named by itself, not found in a directory or by a glob. */
  readonly isNamed: boolean
}

interface Unfound {
  readonly file: string
  readonly texts: Bilingual
}

export interface Found {
  /** Sorted by name, each once. */
  readonly sources: readonly Source[]
  /** Operands that match nothing. */
  readonly unmatched: readonly Unfound[]
  /** Directories that cannot be read. */
  readonly unreadable: readonly { readonly file: string; readonly error: unknown }[]
}

export interface Search {
  readonly cwd: string
  readonly stdinName: string
  readonly isIgnored: (path: string) => boolean
  /** Whether an archive of attachments is its files. */
  readonly opensArchives?: boolean
}

const GLOB = /[*?[\]{}()!]/

/** Files, directories, globs and `-` → files. What exists is never a glob: 年报(终稿).txt is a name. */
export async function findSources(operands: readonly string[], search: Search): Promise<Found> {
  const byName = new Map<string, Source>()
  const unmatched: Unfound[] = []
  const unreadable: { file: string; error: unknown }[] = []
  const add = (path: string, isNamed: boolean): void => {
    const name = displayName(path, search.cwd)
    if (!byName.get(name)?.isNamed) byName.set(name, { name, path, isNamed })
  }
  for (const operand of operands) {
    const path = resolve(search.cwd, operand)
    const kind = operand === '-' ? 'stdin' : kindOf(path)
    if (kind === 'stdin') byName.set(search.stdinName, { name: search.stdinName, isNamed: true })
    else if (kind === 'file') add(path, true)
    else {
      const onError = (folder: string, error: unknown): void => {
        unreadable.push({ file: displayName(folder, search.cwd), error })
      }
      const failedBefore = unreadable.length
      const paths =
        kind === 'directory' ? await walk(path, search.isIgnored, onError) : await glob(operand, search)
      for (const found of paths) add(found, false)
      if (paths.length === 0 && unreadable.length === failedBefore) unmatched.push(unmatchedOf(operand, kind))
    }
  }
  const listed = [...byName.values()]
  const opened = !listed.some(isArchive)
    ? listed
    : search.opensArchives
      ? await filesOf(listed)
      : listed.filter((source) => source.isNamed || !isArchive(source))
  const sources = [...opened].sort((a, b) => order(a.name, b.name))
  return { sources, unmatched, unreadable }
}

function isArchive({ path }: Source): boolean {
  return path !== undefined && /\.zip$/i.test(path)
}

/** Archives become the files in them that may be reports; what cannot be opened says so when it is read. */
async function filesOf(sources: readonly Source[]): Promise<Source[]> {
  const { filesInArchive } = await import('../../read/archive.js')
  return sources.flatMap((source): Source[] => {
    if (!isArchive(source) || source.path === undefined) return [source]
    try {
      const members = filesInArchive(readFileSync(source.path))?.filter(mayBeReport) ?? []
      return members.length === 0
        ? [source]
        : members.map((member) => ({ ...source, name: `${source.name}/${member}`, member }))
    } catch {
      return [source]
    }
  })
}

function kindOf(path: string): 'file' | 'directory' | undefined {
  try {
    return statSync(path).isDirectory() ? 'directory' : 'file'
  } catch (error) {
    // What cannot be looked at for want of permission exists all the same, and so does a link; reading it says why.
    return (error as NodeJS.ErrnoException).code === 'EACCES' || isLink(path) ? 'file' : undefined
  }
}

async function glob(pattern: string, { cwd, isIgnored }: Search): Promise<string[]> {
  if (!GLOB.test(pattern)) return []
  const { glob: expand } = await import('tinyglobby')
  const options = {
    cwd,
    absolute: true,
    expandDirectories: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  }
  return (await expand(pattern, options)).filter((path) => !isIgnored(path))
}

function unmatchedOf(operand: string, kind: 'directory' | undefined): Unfound {
  if (kind === 'directory') {
    return {
      file: operand,
      texts: {
        zh: '目录中没有可以检查的文件（txt、md、html、mht、docx、doc、wps、rtf、pdf、ofd、xlsx、xls、zip）',
        en: 'The directory holds no files to lint (txt, md, html, mht, docx, doc, wps, rtf, pdf, ofd, xlsx, xls, zip)',
      },
    }
  }
  if (GLOB.test(operand)) {
    return { file: operand, texts: { zh: '没有匹配的文件', en: 'No file matches' } }
  }
  return { file: operand, texts: { zh: '没有这个文件', en: 'No such file' } }
}

/** `disclosure-lint exlpain …`: the first word is no file, but nearly a command. */
export function refuseMisspeltCommand(operands: readonly string[], cwd: string): void {
  const [first = ''] = operands
  if (!/^[a-z-]+$/i.test(first) || first === '-' || kindOf(resolve(cwd, first))) return
  if (first === 'lint') throw new UsageError(NO_LINT)
  const names = commands.map(({ name }) => name).filter((name) => name !== 'lint')
  const { zh, en } = meant(first, names)
  if (zh === '') return
  throw new UsageError({
    zh: `没有名为“${first}”的文件或命令${zh}`,
    en: `No file or command “${first}”${en}`,
  })
}

const NO_LINT = {
  zh: '检查文件不用写 lint：disclosure-lint 文件…',
  en: 'Linting is what the command does without the word lint: disclosure-lint FILES',
}

export function displayName(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/') || '.'
}
