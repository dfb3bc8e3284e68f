/** EEO-1: questions that must not be asked come out of parsePosting as warnings; those that may be asked do not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePosting } from '../../../src/posting.js';

function warnings(label: string, hint?: string): string[] {
  const { posting, issues } = parsePosting({
    id: 'cook',
    title: 'Cook',
    hiringOrganization: { name: 'Sample Kitchen' },
    application: { questions: [{ id: 'q', label, type: 'text', ...(hint && { hint }) }] },
  });
  assert.equal(posting?.application?.questions?.length, 1, 'the question itself stands');
  for (const issue of issues) {
    assert.equal(issue.severity, 'warning');
    assert.equal(issue.path, 'application.questions[0].label');
  }
  return issues.map(({ message }) => message);
}

const mustNot: [topic: string, labels: string[]][] = [
  [
    'pay history',
    ['What is your current salary?', 'Salary history', 'How much did you earn? What did you make?', 'Last hourly wage'],
  ],
  ['criminal history', ['Have you ever been convicted of a crime?', 'Any felonies?', 'Have you been arrested?']],
  ['age', ['How old are you?', 'Date of birth', 'Birthday', 'Age', 'Your age']],
  ['race', ['What is your race?', 'Ethnicity', 'National origin']],
  ['gender', ['Gender', 'Are you a man or a woman? Are you female?', 'Sexual orientation']],
  ['disability', ['Do you have a disability?', 'Describe any medical conditions', 'Health problems']],
  ['family', ['Marital status', 'Are you married?', 'How many children do you have?', 'Are you pregnant?']],
  ['photo', ['Please attach a photo', 'Your headshot', 'Photo']],
  ['citizenship', ['Are you a U.S. citizen?', 'Immigration status', 'Country of birth']],
];

for (const [topic, labels] of mustNot) {
  test(`EEO-1 warns of a question about ${topic}`, () => {
    for (const label of labels) assert.equal(warnings(label).length, 1, label);
    assert.equal(warnings('Tell us about yourself', labels[0]).length, 1, 'in a hint too');
  });
}

test('EEO-1 lets everything pass that may be asked', () => {
  for (const label of [
    'What pay do you expect?',
    'Are you authorized to work in the United States?',
    'Are you a citizen or otherwise authorized to work in the US?',
    'Are you 18 years of age or older?',
    'How have you worked for racial justice and race equity?',
    'What does gender justice mean to you?',
    'Tell us about your experience with the criminal justice system’s impact on neighbors',
    'Have you worked with people with disabilities?',
    'Describe a campaign you made happen',
    'Which languages do you speak?',
    'How many years have you worked with children and families?',
    'When could you start?',
    'What is your message to the people of this city?',
    'Can you describe the management of a budget?',
  ]) {
    assert.deepEqual(warnings(label), [], label);
  }
});

test('EEO-1 does not warn of voluntary self-identification, which is kept apart', () => {
  const { issues } = parsePosting({
    id: 'cook',
    title: 'Cook',
    hiringOrganization: { name: 'Sample Kitchen' },
    application: {
      selfIdentification: {
        endpoint: 'https://example.org/voluntary',
        questions: [{ id: 'race', label: 'Race', type: 'select', options: ['A'] }],
      },
    },
  });
  assert.deepEqual(issues, []);
});
