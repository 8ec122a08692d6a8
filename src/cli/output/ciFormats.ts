import type { Bilingual } from '../../model/regime.js'
import { loadFormatter } from '../../format/registry.js'
import type { Destination } from './destinations.js'
import type { Io } from '../io.js'

interface Added {
  readonly destination: Destination
  readonly sentence: Bilingual
}

const GITLAB_FILE = 'gl-code-quality-report.json'

/** The format that the pipeline shows by itself, unless it is asked for anyway. */
export function ciFormat(destinations: readonly Destination[], env: Io['env']): Added | undefined {
  const isAskedFor = (name: string): boolean => destinations.some(({ format }) => format === name)
  if (env.GITHUB_ACTIONS === 'true' && !isAskedFor('github')) {
    return {
      // On standard error, which GitHub reads as well: standard output stays what was asked for.
      destination: { format: 'github', formatter: () => loadFormatter('github'), isStderr: true },
      sentence: {
        zh: '在 GitHub Actions 中运行：问题同时列为注释（不需要时用 --no-ci-format）',
        en: 'Running in GitHub Actions: findings become annotations as well (--no-ci-format: they do not)',
      },
    }
  }
  const isTaken = destinations.some(({ file }) => file === GITLAB_FILE)
  if (env.GITLAB_CI === 'true' && !isAskedFor('gitlab') && !isTaken) {
    return {
      destination: { format: 'gitlab', formatter: () => loadFormatter('gitlab'), file: GITLAB_FILE },
      sentence: {
        zh: `在 GitLab 中运行：问题同时写入 ${GITLAB_FILE}（不需要时用 --no-ci-format）`,
        en: `Running in GitLab: findings are written to ${GITLAB_FILE} as well (--no-ci-format: they are not)`,
      },
    }
  }
  return undefined
}
