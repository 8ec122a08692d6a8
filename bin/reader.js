// A thread that reads files which may never be read to their end; it is stopped from outside.
const { parentPort } = require('node:worker_threads')
const { read } = require('../dist/cli/read.cjs')

parentPort.on('message', async ({ bytes, name, limits }) => {
  try {
    const document = await read(bytes, name, limits)
    // A function does not travel between threads; who asked adds it again.
    parentPort.postMessage({ document: { ...document, simplify: undefined } })
  } catch ({ message, texts }) {
    parentPort.postMessage({ thrown: { message, ...(texts ? { texts } : {}) } })
  }
})
