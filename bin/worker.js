// A thread that lints files for `--concurrency`: the same bundle and the same compiled code as the command.
const { workerData } = require('node:worker_threads')
const { lintTask } = require('./command.js').loadCommand()

module.exports = (task) => lintTask(task, workerData)
