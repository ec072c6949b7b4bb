"""The words for what must not be known of somebody: health, faith, origin, care, home, discipline, attendance.

Each list is a text of phrases parted by commas. A *telling* phrase says it by itself wherever somebody identifiable
is spoken of; a *linked* one ("deaf", "Muslim") only where it is said of that person, since it is also said of much
else; an *owned* one ("results") only as somebody's own; one in capitals ("SEND") only in capitals.
"""

TELLING_SPECIAL = """
in hospital, out of hospital, into hospital, to hospital, from hospital, hospital bed, hospital appointment, hospital
stay, children's ward, in the hospice, expecting a baby, expecting twins, expecting her, looked after child, is looked
after, had a stroke, heart operation, having an operation, had an operation, having surgery, had surgery, major
surgery, new kidney, kidney transplant, kidney failure, allergic to, terminal cancer, terminal illness, ms diagnosis,
adhd medicine, on medication, on tablets, off his tablets, off her tablets, seizure meds, anti depressants, broke his
arm, broke her arm, broke his leg, broke her leg, broken his, broken her, anxious about school, has fits, having fits,
in rehab, signed off sick, off work with, off with, autism assessment, adhd assessment, dyslexia assessment, dyslexia
results, all clear, tested for, hearing test, sensory needs, sensory overload, medical needs, extra needs, additional
support needs, support needs, medical condition, rare condition, genetic condition, skin condition, rare disease, rare
syndrome, thyroid, migraine, migraines, blood clot, blood cancer, skin cancer, heart problem, heart problems, kidney
disease, lupus, endometriosis, polio, club foot, cleft lip, cleft palate, alopecia, vitiligo, eating difficulties, nut
allergies, milk allergy, egg allergy, dairy allergy, bee sting allergy, gender dysphoria, her transition, his
transition, new pronouns, blue badge, disability living allowance, carers allowance, his faith, her faith, first
communion lessons, ethnic minority, english isn't, english is not, no english, speaks no english, little english,
traveller site, gypsy site, autism, autistic, asd, asc, asperger's, aspergers, asperger's adhd, add diagnosis,
dyslexia, dyslexic, dyspraxia, dyspraxic, dyscalculia, tourette's, tourettes, ocd, odd diagnosis, pda, sensory
processing, global delay, developmental delay, gdd, learning difficulty, learning difficulties, learning disability,
learning disabilities, special additional needs, complex needs, send register, sen register, sen support, ehcp, ehc
plan, ehc needs, education health and care plan, iep, one to one support, camhs, epilepsy, epileptic, seizure,
seizures, absences seizures, diabetes, diabetic, insulin, insulin pump, glucose monitor, dexcom, asthma, asthmatic,
asthma attack, inhaler, eczema, psoriasis, anaphylaxis, anaphylactic, epipen, epipens, auto injector, nut allergy,
peanut allergy, allergic reaction, coeliac, crohn's, crohns, colitis, ibs, cerebral palsy, down's syndrome, downs
syndrome, down syndrome, rett syndrome, fragile x, muscular dystrophy, cystic fibrosis, spina bifida, hydrocephalus,
scoliosis, hypermobility, arthritis, sickle cell, haemophilia, anaemia, leukaemia, lymphoma, cancer, chemo,
chemotherapy, radiotherapy, tumour, brain tumour, biopsy, oncologist, remission, mastectomy, hysterectomy, transplant,
dialysis, pacemaker, heart heart defect, heart heart attack, heart bypass, dodgy ticker, dementia, alzheimer's,
parkinson's, multiple sclerosis, motor neurone, hiv, hepatitis, meningitis, sepsis, pneumonia, tuberculosis, long
covid, tested positive, positive test, covid, norovirus, scarlet fever, chickenpox, chicken pox, impetigo, ringworm,
threadworms, nits, head lice, scabies, tonsillitis, appendicitis, glandular fever, depression, depressed, anxiety,
anxiety  panic attack, panic attacks, self harm, self harming, self harmed, suicidal, overdose, suicide attempt,
eating disorder, anorexia, anorexic, bulimia, bulimic, ptsd, bipolar, schizophrenia, psychosis, breakdown, nervous
breakdown, burnout, stress leave, with stress, mental health, nerves again, her nerves, his nerves, school refusal,
school refuser, ebsa, selective mute, selectively mute, selective mutism, stammer, stammers, stutter, stutters, lisp,
speech speech and language, salt sessions, speech delay, non verbal, nonverbal, pre verbal, aac, communication book,
communication aid, hearing aid, hearing aids, cochlear, cochlear implant, cochlear implants, hearing loss, lost his
hearing, lost her hearing, lost their hearing, hearing impaired, hearing impairment, visually impaired, visual
impairment, sight loss, lost his sight, lost her sight, partially sighted, registered blind, white cane, wheelchair,
powerchair, power chair, walking frame, crutches, prosthetic, prosthesis, leg brace, standing frame, afos, feeding
tube, peg feed, gastrostomy, tube fed, ng tube, tracheostomy, trachy, catheter, stoma, colostomy, on oxygen,
ventilator, incontinent, incontinence, nappy, nappies, in pads, wetting, wet herself, wet himself, wetting herself,
wetting himself, soiling, soiled, toileting, new meds, ritalin, antidepressants, steroids, diagnosis, diagnosed,
misdiagnosed, disability, disabled, disabilities, paralysed, brain injury, head injury, concussion, concussed, broken
leg, broken arm, broken wrist, broken ankle, broken foot, broken collarbone, broke his, broke her, fractured,
stitches, in plaster, in a cast, sprained, dislocated, bad back, bad hip, hip replacement, knee replacement, dodgy
knee, one lung, surgery, big op, op on, an op, a&e, blue lighted, in an ambulance, intensive care, icu, on the ward,
high dependency, sectioned, alcoholic, alcoholism, drink problem, addiction, addict, in recovery, pregnant, pregnancy,
miscarriage, miscarried, stillborn, ivf, menopause, biopsy results, blood tests, terminally palliative, life limiting,
off signed off, long term sick, sick leave, sickness absence, poorly, unwell, counselling, play therapy, extra time,
access arrangements, reading score, support plan, care plan, healthcare plan, health care plan, health plan, diabetes
plan, free school meals, free school meal, free school dinners, free dinners, free dinner, free meals, free lunches,
fsm, pupil premium, pp money, pp funding, pupil premium funding, bursary, hardship fund, eal, english as an additional
language, foster care, foster carer, foster carers, foster family, foster parents, foster mum, foster dad, foster
home, foster fostered, foster child, in care, into care, been in care, lac review, care leaver, care order, children's
home, residential home, kinship care, kinship carer, special guardianship, adopted, adoption, adoptive, placed with,
placement, biological mum, biological dad, birth mum, birth mother, transitioning, transitioned, came out, come out
as, coming out, transgender, non binary, nonbinary, lesbian, bisexual, pansexual, deadname, gender identity, two mums,
two dads, his husband, her wife, fasting, first fast, bar mitzvah, bat mitzvah, converted to, unvaccinated, not
vaccinated, hasn't been vaccinated, jehovah's witness, jehovah's witnesses, gypsy, roma family, traveller family,
autism pathway, puberty blockers, trade union rep, union member, mixed race, mixed heritage, lip reads, lipreading,
bsl user, makaton user, body brace, insulin injections, growth hormone, underweight, overweight, obese, rett, hypos
"""

LINKED_SPECIAL = """
toilet trained, potty trained, terminally ill, mentally ill, seriously ill, very ill, allergic, HIV positive, anxious,
asthmatic, deaf, blind, muslim, jewish, hindu, sikh, christian, catholic, protestant, buddhist, atheist, mormon,
quaker, pagan, hijabi, jew, gay, trans, queer, black, white, asian, chinese, indian, pakistani, bangladeshi, african,
caribbean, jamaican, somali, nigerian, polish, pole, romanian, syrian, afghan, ukrainian, turkish, kurdish, iraqi,
iranian, albanian, roma, romany, traveller, gypsy, arab, lame, mute, ill, sick, allergy, allergies, condition,
syndrome, disorder, therapy, needs, vegan, dwarfism, albino, short sighted, colour blind
"""

TELLING_FAMILY = """
separated from his, separated from her, is separated, are separated, lost its home, rent arrears, in arrears, on
probation, asylum status, seeking asylum, asylum claim, asylum decision, refused asylum, claiming asylum, owes money,
owes us, owe us, owes for, owes £, money he owes, money she owes, clear what, debt collectors, dad's new girlfriend,
mum's new boyfriend, mum's boyfriend, dad's girlfriend, mum's funeral, dad's funeral, nan's funeral, gran's funeral,
grandad's funeral, mother's funeral, father's funeral, brother's funeral, sister's funeral, husband's funeral, wife's
funeral, since his mum died, since her mum died, since his dad died, since her dad died, recently bereaved, to grieve,
was separated from his, child maintenance, paying maintenance, lunchtime detention, in detention, got detention, given
detention, a detention, another detention, in isolation, from isolation, put in isolation, attendance record, poor
attendance, school attendance order, always absent, persistently absent, persistent absentee, welfare visit, home
visit, doing nights, in temporary, council house, waiting for a house, sleeping on, living in a caravan, living out
of, lives above, between homes, emergency housing, rehoused, lost everything, foster carer's, refuge, women's refuge,
women's aid, domestic abuse, domestic violence, hostel, homeless, homelessness, temporary accommodation, bed and
breakfast accommodation, evicted, eviction, been evicted, repossessed, lost her house, lost his house, lost their
house, lost her home, lost their home, behind with the rent, behind on the rent, in debt, debts, bailiffs, bankrupt,
bankruptcy, payday loan, laid off, made redundant, redundancy, lost his job, lost her job, lost their jobs, out of
work, unemployed, on benefits, universal credit, food parcels, food parcel, using the food bank, owe money, months
behind, not paying maintenance, csa, divorce, divorced, divorcing, separating, splitting up, split up, custody, full
custody, contact order, court order, court case, restraining order, non molestation, injunction, access weekend,
contact centre, family court, custody hearing, prison, jail, gaol, back inside, going inside, went inside, sent down,
behind bars, hmp, serving his sentence, serving her sentence, his sentence, her sentence, on remand, on bail, on tag,
arrested, police caution, young offenders, asylum, asylum seeker, asylum papers, asylum appeal, visa, visas, deported,
deportation, immigration status, leave to remain, refugee, settled status, social services, social worker, child
protection, safeguarding plan, section 47, child in need, cin plan, early help, family support worker, young carer,
only carer, sole carer, carer for his, carer for her, lives with his, lives with her, living with his, living with
her, living with nan, lives with nan, moved in with, living between, living in a, sofa surfing, move in with, walked
out, moved out, kicked out, ran away, run away, gone missing, on her own with, on his own with, home life, new
boyfriend, new girlfriend, absent father, bereaved, grieving, lost his mum, lost his dad, lost her mum, lost her dad,
lost his nan, lost her nan, lost her grandad, lost his grandad, losing his, losing her, widow, widowed, detention,
excluded, exclusion, permanently excluded, suspended, suspension, internal exclusion, on report, behaviour report,
behaviour chart, behaviour plan, behaviour log, red card from lunch, managed move, reduced timetable, part time
timetable, expelled, sanction, sanctioned, lunchtime ban, missed homeworks, swore at, truanting, truant, bunking off,
unauthorised, unauthorised absence, unauthorised days off, days absent, absences, missed days, lates, always late,
welfare officer, attendance officer, full week, penalty notice, respite, respite care, overnight respite, estranged,
surrogate, paternity, dna test, custody battle, the baby's father, deadbeat, his ex, her ex, your ex, loan shark,
money troubles, money worries, money's tight, struggling for money, struggling financially, can't afford, cant afford,
couldn't afford, the house on the market, sell the house
"""

OWNED_SPECIAL = """
one to one, 1:1, 1 to 1, pathway, op, operation, surgery, scan, treatment, condition, needs, medication, medicine,
meds, tablets, pills, injections, results, therapy, therapist, psychologist, psychiatrist, counsellor, counselling,
physio, consultant, oncologist, keyworker, carer, carers, social story, walker, frame, splints, talker, eye gaze, chin
switch, nerves, heart, stroke, fits, allergies, allergy, recovery, illness, injury, rehab, assessment, faith,
religion, sexuality, transition, syndrome, disorder, sight, hearing, behaviour plan, placement, hormones, weight,
periods, bowels, bladder, pads, kidneys, kidney, lung, lungs, liver, pump, cream
"""

OWNED_FAMILY = """
detentions, detention, sanctions, absences, lates, attendance, funeral, debts, arrears, sentence, probation, parole,
benefits, separation, bereavement, stepdad, stepmum, stepfather, stepmother, eviction, landlord, tribunal, visa,
visas, asylum, social worker, exclusion, suspension, marriage, boyfriend, girlfriend, ex, affair, conviction, trial,
bail, overdraft, loan, home life, home situation, housing, tenancy
"""

CAPITALS_SPECIAL = """
SEN, SEND, LAC, CLA, TB, ADD, ODD, MS, PECS, PMLD, SLD, MLD, SEMH, EHCP, EHC, SALT, OCD, PDA, DLA, PIP, FSM, PP, EAL,
CLD, VI, HI, ASN
"""
