/** The passwords that are found most often in published breaches, in lower case. Short ones fail by their length anyway. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `12345678 123456789 1234567890 12345678910 123456789012 0123456789 0987654321 9876543210 987654321 87654321 11111111 1111111111
  111111111111 00000000 0000000000 000000000000 88888888 99999999 123123123 123123123123 12341234 123412341234 112233445566
  11223344 12344321 123321123 147258369 147852369 741852963 789456123 159753258 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx
  1qaz2wsx3edc zaq12wsx zaq1zaq1 !qaz2wsx qwertyuiop qwertyuiop123 qwerty123 qwerty1234 qwerty12345 qwerty123456 qwertyui
  qwertyuiop[] qwer1234 asdfghjkl asdfghjkl123 asdf1234 asdfasdf zxcvbnm123 zxcvbnm1 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 a1b2c3d4
  abcd1234 abc12345 abc123456 abcdefgh abcdefghijkl password password1 password1! password12 password12! password123 password123!
  password1234 password1234! password12345 password123456 passw0rd passw0rd123 p@ssw0rd p@ssw0rd1 p@ssw0rd123 p@ssw0rd1234
  p@ssword p@ssword1 p@ssword123 pa$$w0rd pa$$word my-password mypassword mypassword1 mypassword123 newpassword newpassword1
  newpassword123 thisisapassword passwordpassword changeme changeme1 changeme123 changeme123! letmein1 letmein123 letmein12345
  welcome1 welcome1! welcome12 welcome123 welcome123! welcome1234 welcome12345 welcome2024 welcome2025 welcome2026 administrator
  admin123 admin1234 admin12345 admin123456 admin@123 administrator1 rootroot iloveyou iloveyou1 iloveyou123 iloveyou1234
  iloveyouforever ilovemyfamily sunshine sunshine1 sunshine123 princess princess1 princess123 football football1 football123
  baseball baseball1 basketball basketball1 superman superman1 superman123 batman123 starwars starwars1 starwars123 pokemon123
  michael1 jennifer jordan23 charlie1 charlie123 computer computer1 computer123 internet internet1 internet123 samsung123
  whatever whatever1 trustno1 trustno1! blink182 dragon123 monkey123 master123 shadow123 hello123 hello1234 helloworld
  helloworld1 helloworld123 freedom1 liverpool liverpool1 chelsea123 arsenal123 manchester barcelona victoria elizabeth
  alexander summer2024 summer2025 summer2026 summer2024! summer2025! summer2026! winter2024 winter2025 winter2026 winter2024!
  winter2025! winter2026! spring2025 spring2026 autumn2025 autumn2026 spring2026! autumn2026! september2025 september2026
  correcthorsebatterystaple correct-horse-battery-staple secret123 secret1234 topsecret topsecret123 default123 testtest
  test1234 test12345 testing123 temporary temporary1 temporary123 company123`.split(/\s+/),
);
