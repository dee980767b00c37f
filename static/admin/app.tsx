import { isSignInNeeded } from './api/session-end.ts';
import { isAnothers } from './api/whose.ts';
import { HandingOver } from './shell/handing-over.tsx';
import { Shell } from './shell/shell.tsx';
import { SignInPage } from './sign-in/sign-in.tsx';
import { SignedOut } from './sign-in/signed-out.tsx';
import { Unreachable } from './sign-in/unreachable.tsx';
import { me } from './state/session.ts';
import { Questions } from './ui/confirm.tsx';
import { Toasts } from './ui/toast.tsx';

export const App = () => (isAnothers.value ? <HandingOver /> : <Page />);

const Page = () => (
  <>
    {me.value ? <Shell /> : me.value === null ? <SignInPage /> : <Unreachable />}
    {me.value && isSignInNeeded.value && <SignedOut />}
    <Questions />
    <Toasts />
  </>
);
