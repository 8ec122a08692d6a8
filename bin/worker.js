// A thread that lints files for `--concurrency`: the same bundle and the same compiled code as the command.
const { workerData } = require('node:worker_threads')
const { createLintTask } = require('./disclosure-lint.js').loadCommand()

module.exports = createLintTask(workerData)
