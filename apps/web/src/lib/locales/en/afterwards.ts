export const afterwards = {
  title: 'Where your work stands',
  closed: 'The time for this work was over on {{date}}.',
  state: {
    nothing_received: {
      title: 'Nothing was received',
      text: 'Nothing was saved or submitted. If something went wrong, tell the person who invited you; time can be given back.',
    },
    received: {
      title: 'Received',
      text: 'We have your work, and it waits to be read. The last submission below is the one that counts. You need not do anything.',
    },
    being_read: {
      title: 'Being read',
      text: 'Somebody is reading your work. Each person reads it without knowing your name or what the others wrote.',
    },
    read: {
      title: 'Read',
      text: 'Everybody has read your work and set the levels. If the organisation releases feedback, it appears here.',
    },
    feedback_ready: {
      title: 'Your feedback is ready',
      text: 'The people who read your work set these levels. A level says what was seen in this exercise, not what you can do.',
    },
  },
  feedback: {
    title: 'Feedback',
    level: '{{competency}}: {{level}}',
    anchor: 'What this level looks like: {{anchor}}',
    released: 'Released on {{date}}.',
  },
  appeal: {
    title: 'Appeal',
    lead: 'If you think that something was overlooked or went wrong, say so, once. Somebody who did not review your work answers here.',
    beforeFeedback: 'Feedback may still come. You have one appeal: it is wise to wait for it.',
    open: 'Write an appeal',
    text: 'What was overlooked, or what went wrong',
    textHint: 'Name files and lines where you can. Between 20 and 4,000 characters.',
    textMissing: 'Please write at least 20 characters.',
    send: 'Send the appeal',
    onlyOne: 'It cannot be changed afterwards.',
    made: 'You wrote on {{date}}',
    waiting: 'It waits for an answer by somebody who did not review your work.',
    answered: 'Answered on {{date}}',
    refused: {
      ALREADY_APPEALED: 'You have made your appeal already. Load the page again to see it.',
      STILL_OPEN: 'Your work is open again, so there is nothing to appeal against yet.',
    },
  },
  manager: {
    open: 'Feedback',
    openNamed: 'Feedback and appeal of {{name}}',
    appealOpen: 'has appealed',
    state: {
      open: 'The time for this work is not over. Feedback can be released afterwards.',
      not_read_one:
        'Feedback can be put together when every rating is frozen. {{count}} review is still open.',
      not_read_other:
        'Feedback can be put together when every rating is frozen. {{count}} reviews are still open.',
      not_read_zero: 'Nobody has been asked to read this work, so there is nothing to release.',
    },
    ready:
      'Choose what the candidate gets to read: for each competency a level that was given, its words, and a sentence. It is released once and cannot be changed.',
    nothingRated: 'Nobody rated a level, so there is nothing to release.',
    include: 'Tell about {{competency}}',
    level: 'Level for {{competency}}',
    anchor: 'The candidate reads:',
    by: '{{reviewer}}: {{level}}',
    use: 'Use these words',
    useNamed: 'Use the words of {{reviewer}} for {{competency}}',
    sentence: 'Sentence for the candidate about {{competency}}',
    sentenceHint: 'No check, no hidden data, no name. The candidate reads it as it stands.',
    release: 'Release this feedback',
    releaseHint: 'Choose at least one competency; each needs a sentence of ten characters or more.',
    releasedAt: 'Released on {{date}}. The candidate reads this:',
    problem: {
      not_rated: '{{competency}}: nobody holds this level any more. Load this again.',
      twice: '{{competency}} is told twice.',
      names_check:
        '{{competency}}: the sentence names a hidden check ({{words}}). Say what was seen instead.',
      names_reviewer: '{{competency}}: the sentence names a reviewer ({{words}}). Leave the name out.',
    },
    refused: {
      STILL_OPEN: 'The work is open again; feedback can be released when its time is over.',
      NOT_READ: 'A review is open again. Wait until every rating is frozen.',
      ALREADY_RELEASED: 'Somebody has released feedback meanwhile. Close this and open it again.',
    },
    appeal: {
      title: 'Appeal',
      none: 'The candidate has not appealed.',
      madeAt: 'Appealed on {{date}}; waits for an answer.',
      answeredAt: 'Appealed on {{date}}; answered on {{answered}}.',
      answer: 'Answer to the candidate',
      answerHint: 'What you looked at again, what follows from it, and why. It cannot be changed.',
      send: 'Send the answer',
      notYou: 'You review this work, so somebody else answers: any manager who does not.',
      refused: {
        REVIEWED_BY_ONESELF: 'You review this work, so somebody else answers.',
        ALREADY_ANSWERED: 'Somebody has answered meanwhile. Close this and open it again.',
      },
    },
  },
};
