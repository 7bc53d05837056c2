export const ownData = {
  title: 'Your data',
  lead: 'Take along everything that is held about you and your work, or have it erased. Both are possible at any time.',
  download: 'Download my data',
  downloading: 'Your data is being put together…',
  downloaded: 'Downloaded: {{size}} as one JSON file.',
  downloadHint:
    'One JSON file: who you are, the times, every saved version, what you submitted, your runs with their output and images, what was recorded of your work, and what was released. Hidden checks and unreleased ratings are not in it.',
  erase: {
    open: 'Have my data erased…',
    title: 'Erase your data for good',
    what: 'This is erased at once:',
    items: {
      work: 'your files in every saved version, your submissions, your runs with their output and images, and what was recorded of your work;',
      ratings: 'the results of the checks, and what reviewers wrote and rated;',
      letters: 'feedback, appeal, requests for accommodations, and every change of your time;',
      person: 'your name and e-mail address, unless you have another application here.',
    },
    means: 'What it means for your application',
    meansText:
      'Your work can no longer be read or compared, so this application ends here as far as the exercise is concerned. The hiring manager sees that somebody who was invited on that day asked for erasure, and no name. Nobody can bring anything back.',
    stays:
      'The audit log keeps that an erasure was done, with numbers that lead to nobody. Backups of the database are not reached by this; the organisation tells how long they are kept.',
    downloadFirst: 'If you want to keep anything, download it first.',
    word: 'erase',
    type: 'Type “{{word}}” to confirm',
    confirm: 'Erase everything now',
    keep: 'Keep my data',
  },
  erased: {
    title: 'Your data has been erased',
    lead: 'Your work and what hung on it are gone from this Holdout, and you are signed out. What this browser kept of your work has been removed as well. You can close this page.',
  },
  manager: {
    title: 'Erased on request',
    hint: 'These people asked for their data to be erased. Nothing about them is left here.',
    entry: 'Invited on {{invited}}, erased on request on {{erased}}',
  },
};
