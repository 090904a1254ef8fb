import type { MemberDraft } from '../draft';
import { useIntake } from '../intake-context';

/** One member with the ways to change it. */
export function useMember(memberId: string) {
  const { draft, change, field } = useIntake();
  const index = draft.members.findIndex((one) => one.id === memberId);
  const member = draft.members[index];
  if (!member) throw new Error('The member is not in the form.');
  const update = (recipe: (member: MemberDraft) => MemberDraft) =>
    change((now) => ({ ...now, members: now.members.map((one) => (one.id === memberId ? recipe(one) : one)) }));
  return {
    draft,
    change,
    member,
    set: (part: Partial<MemberDraft>) => update((now) => ({ ...now, ...part })),
    setName: (part: Partial<MemberDraft['name']>) => update((now) => ({ ...now, name: { ...now.name, ...part } })),
    setBirth: (part: Partial<MemberDraft['birth']>) => update((now) => ({ ...now, birth: { ...now.birth, ...part } })),
    setLife: (part: Partial<MemberDraft['life']>) => update((now) => ({ ...now, life: { ...now.life, ...part } })),
    field: (path: string) => field(`members[${index}].${path}`),
  };
}
