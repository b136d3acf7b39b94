// Reads the texts of the first line of standard input with the number and number-with-unit models whenever a further line comes; answers seconds and results.
const { createRequire } = require('module');
const suite = createRequire(process.cwd() + '/')('@microsoft/recognizers-text-suite');
const models = [suite.recognizeNumber, suite.recognizeOrdinal, suite.recognizePercentage, suite.recognizeCurrency, suite.recognizeDimension, suite.recognizeAge, suite.recognizeTemperature];
let texts = null;

require('readline').createInterface({ input: process.stdin }).on('line', line => {
  if (texts === null) {
    texts = JSON.parse(line);
    return;
  }

  const start = process.hrtime.bigint();
  let found = 0;
  for (const text of texts) {
    for (const model of models) {
      found += model(text, suite.Culture.English).length;
    }
  }

  console.log(`${Number(process.hrtime.bigint() - start) / 1e9} ${found}`);
});
