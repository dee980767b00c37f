import { MyKeys } from './my-keys.tsx';
import { MyPassword } from './my-password.tsx';
import { MyPicture } from './my-picture.tsx';
import { MySessions } from './my-sessions.tsx';
import { MyTotp } from './my-totp.tsx';
import { NameForm } from './name-form.tsx';

export const ProfilePage = () => (
  <>
    <MyPicture />
    <NameForm />
    <MyPassword />
    <MyTotp />
    <MySessions />
    <MyKeys />
  </>
);
