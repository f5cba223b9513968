const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes minutes begins first, so that no worker is alone with it at the end; a new machine has no times to order by, and the stories' files are small. */
const minutes = /\/test\/(sweeps\/(access|review-access|pages)|browser\/(pages|without-javascript)|journeys\/story\.(en|fr))\.spec/;

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => Number(minutes.test(b.path)) - Number(minutes.test(a.path)));
  }
};
