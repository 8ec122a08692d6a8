// A thread that reads and lints files for `audit`; it keeps what it found in the store itself.
const { workerData } = require('node:worker_threads')
const { createAuditTask } = require('../dist/cli/auditCommand.cjs')

module.exports = createAuditTask(workerData)
