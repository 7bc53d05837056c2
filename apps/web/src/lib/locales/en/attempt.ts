export const attempt = {
  loadingTitle: 'Your challenge',
  preparing: 'Your own data is being made, once. This takes some seconds; the page goes on by itself.',
  notServed:
    'Your own data cannot be made at the moment. This is on our side: your time has not started, and the page goes on by itself as soon as it can.',
  greeting: 'For {{name}}, who applies for “{{role}}” at {{organisation}}.',
  start: {
    title: 'Start when you are ready',
    consent: 'I have read what is recorded and who sees it, and I agree.',
    button: 'Start the challenge',
    noClock: 'Starting opens the workspace. There is no stopwatch: all that counts is the end of the window.',
    clock_one: 'Starting opens the workspace and your {{count}} minute begins.',
    clock_other: 'Starting opens the workspace and your {{count}} minutes begin.',
    consentMissing: 'Please tick the box first.',
    opensLater: 'You can start from {{date}} on.',
    closed: 'The window closed on {{date}}. Ask the person who invited you whether it can be opened again.',
  },
  facts: {
    effort: 'Time it really takes',
    window: 'Open until',
    limit: 'Time limit',
    limitNone: 'none but the end of the window',
    limitMinutes_one: '{{count}} minute after the start',
    limitMinutes_other: '{{count}} minutes after the start',
    runs: 'Each run of your code',
    runLimits: 'up to {{time}} and {{memory}} of memory',
  },
  expect: {
    title: 'What to expect',
    text: 'You work in a small Python project, here in the browser. You can run your code, the visible checks and your own tests as often as you like, in the same environment in which your work is graded.',
    interface: 'Your work starts in {{file}}, which must offer these functions:',
    optional: 'optional',
    saved:
      'Everything you type is saved by itself, also when the network drops; it is sent when you are back. A fault on our side never costs you time.',
    submit:
      'Submit as often as you like until the end: the last submission counts. If you forget, the last saved state is submitted for you.',
    design:
      'You design a system in writing: sections with questions to help you think, your assumptions, a drawing and the numbers behind it. Nothing is run, and there is no single right answer.',
    designScreen: 'A wide screen is best for drawing. Reading and writing work on a phone too.',
    screen:
      'A screen at least 700 pixels wide is best. On a phone you can read everything and see your status.',
  },
  judged: {
    title: 'How it is judged',
    text_one:
      '{{count}} person reads your code and sets the levels, without knowing your name. Hidden checks help by saying what held and what did not; they never decide, and there is no total score.',
    text_other:
      '{{count}} people read your code and set the levels, each without knowing your name or what the other wrote. Hidden checks help by saying what held and what did not; they never decide, and there is no total score.',
    design_one:
      '{{count}} person reads your design section by section and sets the levels, without knowing your name. What counts is the reasoning, the numbers and what happens when things go wrong; there is no total score.',
    design_other:
      '{{count}} people read your design section by section and set the levels, each without knowing your name or what the other wrote. What counts is the reasoning, the numbers and what happens when things go wrong; there is no total score.',
    halves: 'Two halves, equally important',
    halvesHint: 'Each gets one of five anchors.',
    competencies: 'Competencies and levels',
    competenciesHint:
      'What a level looks like in this exercise. Levels that it cannot show are not rated, and nothing that was not looked at counts against you.',
    notRated: 'not rated in this exercise',
  },
  recorded: {
    title: 'What is recorded, and who sees it',
    saves:
      'Saved versions of your files, your runs with their output, and your submissions, each with the time.',
    work: 'While you work: where and how much you edit (not the letters), pastes with their size and whether the text was copied on the same page, files you open and close, and when you leave the page and come back. These are kept as facts, with no verdict and no score, and you can read all of them at any time.',
    notRecorded: 'No camera, no microphone, no screen, no keystroke pattern. Pasting is allowed.',
    reviewers: 'Reviewers see your last submission under a made-up name. They do not see who you are.',
    workSeen:
      'Reviewers see how your work came about, if at all, only after they have rated it. Edits, pastes and leaving the page are never rated.',
    managers: 'The hiring manager sees your name, the ratings with their reasons, and your code.',
    retention_one: 'All of it is deleted after {{count}} month, or sooner if you ask.',
    retention_other: 'All of it is deleted after {{count}} months, or sooner if you ask.',
    decision: 'No machine decides about you: every decision is made by a person who gives a reason.',
  },
  ai: { title: 'AI tools' },
  active: {
    title: 'You have started',
    goOn: 'Go on working',
    closes: 'Closes on {{date}}',
  },
  download: {
    title: 'Your work at home',
    lead: 'Everything as it was saved last: your files, the data, the visible checks, and a script that runs them on your own machine as the platform does.',
  },
  over: {
    title: 'The time for this work is over',
    readWork: 'Read your work',
  },
  left: {
    over: 'closed',
    moment: 'less than a minute left',
    minutes_one: '{{count}} minute left',
    minutes_other: '{{count}} minutes left',
    hours: '{{hours}} h {{minutes}} min left',
    daysOnly_one: '{{count}} day left',
    daysOnly_other: '{{count}} days left',
    days: '{{days}} d {{hours}} h left',
  },
  submissions: {
    title: 'Your submissions',
    empty: 'Nothing yet. When you submit in the workspace, the receipt appears here.',
    counts: 'this one counts',
    number: 'Submission {{number}}',
    automatic: 'submitted by itself at the end',
    received: 'received',
    files_one: '{{count}} file',
    files_other: '{{count}} files',
    look: 'See what was received',
    lookAt: 'See what was received with submission {{number}}',
    contents: 'What was received with submission {{number}}',
    digest: 'Digest (SHA-256)',
    revision: 'Revision',
    size: 'Size',
    at: 'Received',
    digestHint: 'The digest names exactly these files. Keep it if you want to prove later what you sent.',
  },
};
