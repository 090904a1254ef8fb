import { Checkbox, Paper, Stack, Title } from '@mantine/core';
import { ChipsField } from '../../shared/fields/chips-field';
import { TextField } from '../../shared/fields/text-field';
import { isAsked } from './asked-numbers';
import { memberName } from './people';
import { RegisterPageFields } from './register-page-fields';
import { useMember } from './groups/use-member';
import { useChoices } from './use-choices';

/** The numbers of one person that a wanted document needs. */
export function MemberNumbers({ memberId }: { memberId: string }) {
  const { options } = useChoices();
  const { draft, member, set, field } = useMember(memberId);
  const index = draft.members.indexOf(member);
  return (
    <Paper p="md" withBorder>
      <Title mb="xs" order={3}>
        <bdi>{memberName(member)}</bdi>
      </Title>
      <Stack>
        {isAsked('nationalNumber', draft, memberId) && (
          <TextField
            {...field('nationalNumber')}
            inputMode="numeric"
            maxLength={12}
            number
            onChange={(nationalNumber) => set({ nationalNumber })}
            value={member.nationalNumber}
          />
        )}
        <ChipsField
          {...field('recordProblems')}
          onChange={(recordProblems) => set({ recordProblems })}
          options={options('recordProblem')}
          value={member.recordProblems}
        />
        <Checkbox
          checked={member.hasOwnPage}
          label={field('hasOwnPage').label}
          onChange={(event) => set({ hasOwnPage: event.currentTarget.checked })}
          size="md"
        />
        {member.hasOwnPage && (
          <RegisterPageFields onChange={(ownPage) => set({ ownPage })} path={`members[${index}].ownRegisterPage`} value={member.ownPage} />
        )}
      </Stack>
    </Paper>
  );
}
