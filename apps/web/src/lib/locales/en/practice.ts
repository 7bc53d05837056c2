export const practice = {
  title: 'Practice',
  firstTitle: 'Practise first, if you like',
  firstText:
    'A task of five minutes in the same workspace, as often as you like. Nobody looks at it, it is never graded, and it takes none of your time.',
  open: 'Open the practice',
  preparing: 'Your practice is being made. This takes some seconds; the page goes on by itself.',
  notServed:
    'The practice cannot be made at the moment. This is on our side; the page goes on by itself as soon as it can.',
  closed: 'The time for your work is over, so there is no practice any more.',
  note: 'Nobody looks at what you do here, and it takes none of your time.',
  leave: 'Back to your challenge',
  again: 'Begin a new practice',
  againWhat: 'Everything in this practice is removed, and a fresh one is made.',
  againConfirm: 'Remove it and begin anew',
  submitLead:
    'This is what would be submitted. In a practice it goes to nobody; you get a receipt as you will later.',
  submitDone: 'This is how a receipt looks. Nobody sees this one but you.',
};
