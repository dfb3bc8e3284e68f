import { precompile } from '../patterns.js';
import { endsInRole } from '../words.js';

/** What stands under a heading, or after a label. */
export type Kind =
  // Text and lists.
  | 'summary'
  | 'about'
  | 'mission'
  | 'duties'
  | 'required'
  | 'preferred'
  | 'benefits'
  | 'apply'
  | 'questions'
  | 'process'
  | 'equal'
  // Single facts.
  | 'title'
  | 'organization'
  | 'type'
  | 'hours'
  | 'pay'
  | 'place'
  | 'workplace'
  | 'supervisor'
  | 'department'
  | 'deadline'
  | 'priority'
  | 'posted'
  | 'start'
  | 'eligible'
  // A heading of the announcement's own.
  | 'other';

export const FACTS: ReadonlySet<Kind> = new Set<Kind>([
  'title',
  'organization',
  'type',
  'hours',
  'pay',
  'place',
  'workplace',
  'supervisor',
  'department',
  'deadline',
  'priority',
  'posted',
  'start',
  'eligible',
]);

const POST = '(?:job|role|position|opportunity|work|internship|fellowship|post)';
const MANY = (words: string) => `(?:${words})(?:(?: and | & |, |/| / | y | e | o | or )(?:${words}|expectations))*`;
const ANY = `(?:(?:the|your|our|my|key|main|primary|core|major|essential|general|specific|principal|basic|minimum|required|necessary|other|additional|professional|personal|transferable|${POST}|program|summary of|list of|typical|day-to-day|las|los|sus|tus|principales|generales|basicos)\\s+)*`;

/** Whole headings in plain letters; earlier rows win. */
const HEADINGS: [Kind, string][] = [
  ['eligible', 'benefits? eligib(?:le|ility)'],
  ['supervisor', `who(?:m)? you(?:'d|'ll| would| will)? (?:report|answer) to|who (?:you(?:'ll|'d| will| would)? work (?:for|under|with)|supervises (?:you|this position))|your (?:boss|supervisor)`],
  ['duties', `examples of (?:work|duties|tasks).*`],
  ['preferred', `what(?:'s| is) (?:also )?(?:desired|preferred|welcome|helpful|nice)\\b.*|you (?:might|may)(?: also)? have|what helps|(?:it |also )?helps|it (?:also |really )?helps (?:if|to)\\b.*`],
  ['other', `(?:experience|education|career|job) level|direct reports|supervises|supervision|supervisory responsibilit(?:y|ies)|physical (?:demands|requirements).*|working conditions|work environment`],
  ['preferred', `${ANY}(?:preferred|desired|desirable|helpful|ideal|nice[ -]to[ -]ha(?:ve|s)|bonus|added|welcome)(?: ${MANY('qualifications?|skills|experience|attributes|requirements|but not required|not required|qualities|abilities|knowledge|criteria')})?s?`],
  ['preferred', `(?:(?:bonus|extra|brownie) (?:points?|credit)\\b.*|(?:it )?(?:also )?helps? if.*|even better.*|also (?:helpful|welcome|nice|great|good)\\b.*|a plus|pluses|(?:great|nice|good|helpful|welcome),? (?:if|to have|but|not (?:needed|necessary|required)).*|(?:it'd|(?:it )?would) be (?:great|nice|helpful|wonderful|a plus).*|we(?:'d| would) (?:also )?love.*|we (?:also )?hope for\\b.*|assets?)`],
  ['preferred', `(?:se (?:valora|tendra en cuenta).*|valoramos.*|deseables?|valorables?|preferibles?|preferente.*|(?:requisitos|conocimientos|habilidades|destrezas|competencias|cualidades|aptitudes|cualificaciones|calificaciones|experiencia|formacion|perfil) (?:deseables?|desead[oa]s?|valorables?|preferi\\w+)|de preferencia|nos (?:gusta|encanta)(?:ria)?\\b.*|preferimos.*|preferentemente|(?:tambien|ademas) (?:se (?:valora|tendra).*|valoramos.*|nos (?:gusta|encanta).*|es util.*)|sera un plus|(?:tambien |ademas )?suma(?:n|ra|ran)?(?: puntos)?|ayuda si.*|mejor si.*|preferid[oa]s?|meritos|(?:requisitos )?no (?:imprescindible|indispensable|excluyente|obligatori|necesari|requerid)\\w*.*|tambien ayuda.*)`],
  ['duties', `${ANY}${MANY(`${ANY}(?:responsibilit(?:y|ies)|duties|functions|tasks|accountabilities|deliverables|activities)`)}(?: (?:of|for|in) .{3,40})?(?: (?:include|are|will include|may include))?`],
  ['duties', `(?:the|your) (?:[\\w-]+ ){0,2}[\\w-]+'s (?:work|job|duties|tasks|responsibilities|week|day)|what|what(?:'s| is) the (?:job|work)|(?:here(?:'s| is) )?what (?:you|the|an?|this|our|we|(?:you|they)'?ll)\\b.{0,40}\\b(?:do|does|doing|work on|be doing|be responsible for)`],
  ['duties', `(?:in this ${POST},? )?you(?:'ll|'d| will| would)(?: be)?(?: also)?|(?:the|your) (?:day to day|week|work)|how you(?:'ll| will) spend.*|a (?:typical )?(?:day|week) .*|scope of (?:the )?(?:work|services)|scope(?: (?:and|&) (?:tasks|duties|deliverables))?|what the (?:${POST}) is|the work itself|areas of (?:work|responsibility)|in this ${POST}`],
  ['duties', `${ANY}(?:tareas|funciones|responsabilidades|actividades|labores)(?: (?:principales|a realizar|del puesto|del cargo|y responsabilidades|y tareas|generales|a desarrollar|de la .{3,30}|del .{3,30}|son|seran|incluyen))*|(?:lo )?que (?:hace|haras|hara|haran|harias|vas a hacer|va a hacer|haria)(?: .{0,40})?|(?:tu|el) (?:trabajo|dia a dia)|descripcion de (?:las )?(?:funciones|tareas)|en que consiste.*`],
  ['required', `${ANY}${MANY(`${ANY}(?:qualifications?|requirements?|skills?|experience|competenc(?:y|ies)|abilities|knowledge|education|credentials|eligibility|must[- ]haves?|attributes|qualities|prerequisites|criteria|specifications?)`)}(?: (?:required|needed|needs|sought|we seek|we need|desired|include|are|for .{3,30}|of .{3,30}))?`],
  ['required', `required|minimums?|essentials?|are you|it is (?:essential|important) (?:that|for) you\\b.*|you|who|about you|you are|your (?:background|experience|strengths|skills)|you(?:'ll|'d| will| would)? (?:need|have|bring)(?: to (?:be|have))?|what (?:you|we|it|the \\w+)\\b.{0,25}\\b(?:bring|needs?|have|(?:look(?:ing)?|hop(?:e|ing)) for|ask|takes?|require|seek(?:ing)?|expect)(?: (?:to bring|for|from you|in you))?|who (?:we(?:'re| are)? (?:looking|seek|after|want|need)|should|can|may|you).{0,40}|(?:the|our|an?) (?:ideal|right|successful|strong) (?:candidate|person|applicant|fit|organizer).*|(?:(?:the|our|ideal) )*candidates?(?:'s)?(?: (?:profile|qualifications|requirements))?|is this you.*|you(?:'re| are) (?:a|the) (?:good |great |right |strong |perfect )?(?:fit|match|person).*|you might be .*|(?:(?:the )?person|the \\w+) we (?:want|need|seek|hope|hire|are looking|'re looking).{0,50}|(?:level of )?language (?:proficiency|skills|requirements)|languages?|we(?:'re| are) (?:looking|hoping) for(?: someone who)?|we(?:'d| would) (?:like|love) (?:for )?you to .{3,20}|(?:(?:the|a) )?(?:best|good|great|right) fit|(?:you )?(?:must|should)(?: have| be)?|we (?:hope|need|ask|want|expect)(?: that)? you(?: to)?(?: (?:are|have|be|will|can))?`],
  ['required', `(?:requisitos|requerimientos|requeridos|destrezas|cualidades|cualificaciones|calificaciones|escolaridad|preparacion(?: academica)?|perfil(?: (?:buscado|requerido|del puesto|profesional|del? candidat\\S+))?|imprescindibles?|indispensables?|conocimientos|formacion|experiencia|competencias|habilidades|aptitudes|idiomas)(?: (?:minim[oa]s|basic[oa]s|esenciales|indispensables?|imprescindibles?|requerid[oa]s|requerida|y .{3,30}|del puesto|necesari\\w+|para .{3,30}|obligatorios))*|(?:que|a quien|lo que) (?:pedimos|buscamos|necesitas?|requerimos|se (?:pide|requiere|necesita)|debes? tener|esperamos.*|traes)|buscamos(?: a)?(?: (?:alguien|una persona)(?: que)?)?|quien eres|eres tu|se (?:requieren?|piden?|exigen?|precisan?|necesitan?)`],
  ['duties', `(?:an?|the|our) .{3,40} will`],
  ['pay', `(?:(?:starting|annual|base|hourly|daily|weekly|bi-?weekly|monthly|yearly|gross|anticipated|expected|target|hiring)\\s+)*(?:salary|pay|compensation|wages?|rate|pay rate|rate of pay|salary/pay|stipend|remuneration|hourly(?: range)?|how much|(?:fees?|honorari(?:um|a))(?: (?:and|&) \\w+)?|what (?:it|we|the job) pays?|what you(?:'ll| will) (?:earn|make)|living (?:allowance|stipend))(?: (?:range|rate|scale|and hours|grade|information|band))*(?: (?:is|starts at))?|(?:sueldo|salario|remuneracion|retribucion|pago|honorarios|tarifa|compensacion|beca|renta)(?: (?:liquida|bruto|anual|mensual|por hora|neto|base|ofrecid[oa]|bruta))*|(?:hours|schedule) ?(?:and|&|/) ?(?:pay|wage|compensation|salary)|(?:pay|wage|compensation|salary) ?(?:and|&|/) ?(?:hours|schedule)|what does (?:it|the job|this job|the position) pay`],
  ['benefits', `${ANY}(?:what we (?:offer|give|provide)|what(?:'s| is) on offer|we offer|what you(?:'ll| will)? (?:get|receive)(?: in return| from us| out of it)?|in return|(?:lo )?que (?:recib(?:es|iras|ira|e)|obtienes|te damos)|a cambio|what's in it for you|why (?:work|join|you(?:'ll| will)).{0,30})|${ANY}${MANY(`${ANY}(?:benefits?|perks|salary|compensation|pay|time off|wages?|total rewards)`)}(?: (?:package|include|summary))?|(?:que |lo que )?(?:te )?(?:ofrecemos|se ofrece|beneficios|prestaciones|condiciones(?: laborales| de trabajo)?)(?: .{0,30})?|(?:salario|sueldo|compensacion|pago) y (?:beneficios|prestaciones)|(?:the )?(?:terms|particulars)(?: (?:of (?:employment|the job)|(?:and|&) conditions))?|the (?:details|basics)`],
  ['apply', `${ANY}(?:how (?:do i |do you |should i )?(?:to |can i )?apply|to apply|apply|apply now|applying|ready to apply.*|interested.*|next steps?|(?:how to )?submit(?: an?)? applications?|applications?|application (?:process|procedures?|instructions?|materials|requirements|information|details)|to be considered|to submit.*|send .{0,30} to|recruitment contact|hiring contact|applications? to|materials(?: requested)?|required (?:documents|materials)|how|(?:how )?to respond|responses?)`],
  ['apply', `(?:como |para )(?:aplicar|postular(?:se|te)?|presentar(?:se|te)?|solicitar(?:lo)?|inscribir(?:se|te)?|participar|candidatar(?:se|te)|enviar .{0,30}|mandar .{0,30}|(?:pedir|obtener|conseguir) (?:el|este) (?:trabajo|empleo|puesto))(?: .{0,30})?|postulacion(?:es)?|solicitudes|candidaturas|inscripcion(?:es)?|interesad[oa]s|documentos(?: requeridos)?|documentacion`],
  ['priority', `(?:priority|preferred|preference|early) (?:application )?(?:deadline|date|consideration)|first review(?: date)?|fecha preferente`],
  ['deadline', `(?:application |final |closing |applications? |posting |job |position |vacancy |the )*(?:deadline|closing date|close date|closes?|closing|due date|due|apply by|date closing|application window|last day to apply|open until|deadline to apply|deadline for applications?)(?: (?:to apply|date|for applications?|on))?|(?:fecha (?:limite|de cierre|tope|maxima|final|fin|de fin)|plazo|cierre|vence|cierra|fin de plazo)(?: (?:para .{3,30}|de .{3,40}))?`],
  ['posted', `(?:date )?posted(?: on| date)?|posting date|opening date|date opened|published|(?:fecha de )?publica(?:do|da|cion)|fecha de apertura`],
  ['start', `(?:anticipated |expected |desired |target |preferred |position |estimated )*(?:start(?:ing)?(?: date)?|begins|start time)|fecha (?:de )?(?:inicio|incorporacion|comienzo)(?: .{0,20})?|incorporacion|inicio`],
  ['supervisor', `(?:(?:this )?(?:(?:position|job|role) )?(?:direct |immediate |site |program )?(?:reports? (?:directly )?to|reporting to|supervisor(?:'s)?(?: (?:name|title))?|supervised by|managed by|report|manager|boss|works? under)|accountable to|responsible to|you(?:'d|'ll| will| would) (?:be working for|work for|report to|answer to)|your (?:boss|manager|supervisor))|(?:(?:en )?(?:depende(?:ncia)?)(?: de| jerarquica)?|reporta(?: a)?|supervisad[oa]/?\w* por|supervisa|supervisor(?:a|/a|\\(a\\))?(?: inmediat[oa]| direct[oa])?|jef[ea](?:/a)? (?:inmediat[oa]|direct[oa])(?:/a)?|responsable(?: direct[oa])?|(?:jefatura|superior)(?: inmediat[oa]| direct[oa])?|(?:le )?responde a|le reporta a|bajo la (?:supervision|direccion) de|a cargo de)`],
  ['type', `(?:job|employment|position|appointment|contract|work|pay) ?(?:type|status|category|classification|schedule|time|term)|type of (?:employment|position|contract)|status|type|classification|flsa(?: status)?|term(?: of employment)?|contract|appointment|duration|schedule type|tipo de (?:contrato|empleo|contratacion|puesto|jornada)|(?:contrato|empleo|contratacion|jornada)(?: (?:laboral|de contrato))?`],
  ['hours', `when|(?:work |working |weekly )?(?:hours|schedule|time commitment|hours per week|hours/week|commitment|days and hours|shift|fte|time)(?: (?:per week|of work|required|and schedule|/week|and days))?|horario|dedicacion|jornada(?: laboral)?|horas(?: .{0,20})?|hours/schedule|schedule/hours`],
  ['workplace', `(?:work ?place|work(?:ing)? (?:arrangements?|model|setting|mode|environment)|office time|office schedule|remote(?: work| option)?|work from home|location type|telework|modalidad(?: de trabajo)?|on-?site(?: requirements?)?)`],
  ['place', `(?:job |work |office |primary |position )*(?:location|locations|place|place of work|based(?: in)?|address|work ?site|office|building|campus|duty station|city|site|where|county|service area|location ?/ ?\\w+|territory|region)|where you(?:'ll| will) work|(?:ubicacion|lugar|sede|localizacion|donde|localidad|direccion|ciudad|zona|centro de trabajo|municipio|provincia)(?: (?:de trabajo|del puesto|del trabajo|de la plaza))?`],
  ['mission', `(?:our |the )?mission(?: statement)?(?: and (?:vision|values|history))?|(?:nuestra )?mision|vision and mission|our purpose`],
  ['about', `about (?:us|our .{3,40}|the (?:organization|employer|agency|center|coalition|alliance|union|foundation|company|council|network|campaign|league|institute|project|fund).{0,30})|who we are|(?:our )?(?:organization|organisation|organizational|company|agency|employer|program) (?:description|background|overview|profile|summary|history|information)|background|our (?:organization|story|work|values|history|community)|what we do|(?:sobre|acerca de) (?!(?:el|la|este|esta) (?:puesto|cargo|rol|trabajo|empleo|vacante|posicion|oferta)).{3,50}|quienes somos|la (?:organizacion|entidad|asociacion|fundacion)|(?:nuestra )?(?:organizacion|entidad|historia)|descripcion de la (?:organizacion|entidad)`],
  ['summary', `${ANY}(?:summary|overview|description|purpose|objective|goal|profile|position|opening|opportunity|role|job|position type summary|announcement|at a glance)(?: (?:summary|overview|description|purpose|details|information|opening|announcement))?|about the ${POST}.*|why this (?:job|role|position).*|(?:el puesto|descripcion(?: (?:del puesto|del cargo|general|del empleo|de la vacante))?|resumen(?: .{0,20})?|contexto|objetivo(?: (?:general|del puesto))?|(?:sobre|acerca de) (?:el|la|este|esta) \\w+|mision del puesto|oferta|la oportunidad|el rol)|introduction|position in brief|(?:the )?job in brief|notice of vacancy|vacancy notice|nature of (?:the )?(?:work|position|job)`],
  ['title', `(?:job |position |working |official |role )*(?:title|position|job|role)(?: (?:title|name|announcement|opening|available))?|(?:title|name) of (?:the )?(?:position|job|vacancy)|(?:nombre del |titulo del |denominacion del )?(?:puesto|cargo|plaza|vacante)(?: (?:vacante|ofertad[oa]|disponible))?|now hiring|job opening|position available|hiring|we(?:'re| are) hiring|estamos contratando|se busca|se solicita|buscamos|convocatoria|oferta de empleo`],
  ['organization', `(?:hiring |name of )?(?:organization|organisation|employer|company|agency|nonprofit)(?: name)?|(?:nombre de la )?(?:organizacion|entidad|empresa|asociacion|institucion)`],
  ['department', `department|team|division|unit|program area|area|departamento|equipo|programa|program`],
  ['questions', `(?:any )?questions?\\??|(?:for )?(?:more|further|additional) information|inquiries|for (?:questions|inquiries).*|contact(?: (?:us|person|information|info|details|name))?|preguntas|dudas|(?:para )?mas informacion|informes|contacto|accommodations?`],
  ['process', `(?:the |our )?(?:hiring|selection|interview|recruitment) (?:process|timeline|steps)|how we hire|timeline|what to expect.*|(?:proceso|fases) de (?:seleccion|contratacion)`],
  ['duties', `day[- ]to[- ]day.{0,20}|a typical (?:day|week).{0,20}|deberes|obligaciones|productos esperados`],
  ['required', `(?:person|candidate) specification|ksas?|you should apply if(?: you)?|preparation(?: (?:and|&) training)?|(?:education|training) and licen[sc]es?|licen[sc](?:es?|ure) (?:and|&) certifications?|(?:formacion|preparacion) academica|debes? tener|estudios|titulacion`],
  ['preferred', `plus|ideally,?(?: (?:you|the \\w+))?(?: (?:will|would))?(?: also)?(?: have| has| be)?|what (?:would help|(?:'d|would) be (?:nice|great|helpful))|(?:es|seria) (?:una ventaja|un plus)|what we(?:'d| would) (?:also )?(?:like|love)(?: to see)?|lo que suma|se considerara\\b.{0,30}|we(?:'d| would) be (?:thrilled|delighted|happy)\\b.{0,30}|(?:meritos|aspectos) (?:a valorar|valorables)|preferencias|(?:seria )?ideal(?:mente)?|te sumara[ns]?`],
  ['benefits', `the package`],
  ['apply', `how to be considered|what to (?:send|submit|include)|(?:envio|presentacion|recepcion) de (?:la )?(?:candidaturas?|cv|curriculums?|solicitudes|postulaci(?:on|ones)|documentos|documentacion)|(?:forma|modo) de (?:postulacion|postular|inscripcion)|(?:documentacion|documentos) (?:requerid|solicitad)[oa]s?`],
  ['about', `about|the organization|acerca de|introduccion|antecedentes`],
  ['summary', `purpose of (?:the )?(?:position|job|role)|proposito(?: (?:del puesto|general))?|descripcion de la oferta|objeto(?: de la contratacion)?`],
  ['title', `vacancy|post|posicion|titulo`],
  ['organization', `empleador|(?:entidad|organizacion|institucion) contratante`],
  ['type', `full/part[- ]time|modalidad de contrat\\w+|(?:tipo de )?vinculacion(?: laboral)?|duracion(?: del contrato)?`],
  ['hours', `shifts|days/hours|turno|dias(?: de trabajo)?|(?:dias|jornada) y horarios?|disponibilidad(?: horaria)?|horarios? de trabajo|carga horaria`],
  ['pay', `hiring range|(?:rango|banda) salarial|asignacion(?: mensual)?|ingreso mensual`],
  ['place', `destino|distrito`],
  ['workplace', `workplace type|presencialidad`],
  ['supervisor', `line manager|reporting (?:relationship|structure|line)|supervision received|report[ea] (?:directamente )?a|linea de reporte`],
  ['deadline', `applications accepted until|submission deadline|ultimo dia`],
  ['priority', `review(?: of applications)? begins|best consideration date`],
  ['start', `starts|comienzo|inicio previsto`],
  ['posted', `listed|publicad[oa] el`],
  ['process', `interviews?|entrevistas?|cronograma|calendario(?: del proceso)?|fases del proceso`],
  ['questions', `informacion|consultas`],
  ['other', `(?:exigencias|demandas|requisitos) fisic[ao]s|esfuerzo fisico`],
  ['equal', `(?:(?:our )?commitment to )?(?:equal|eeo|diversity|non-?discrimination|inclusion|equity|aa/eoe|justice, equity|dei)\\b.{0,60}|igualdad.{0,60}|diversidad.{0,60}`],
]; // prettier-ignore

/** The job itself, where its boss's name doesn't follow. */
export const NAMES_BOSS = /^(?:site|program) (?:manager|supervisor)$/;

const WHOLE = HEADINGS.map(([kind, words]) => [kind, new RegExp(`^(?:${words})$`)] as const);

/** Words that give a lead-in away, "The person we hire will have, or can show us:"; earlier rows win. */
const LEADS: [Kind, RegExp][] = [
  ['duties', /^(?:la|el) (?:persona|candidat[oa]) (?:encargad|contratad|seleccionad|elegid)[oa]:?$/],
  ['apply', /\b(?:to apply|apply by|send|e-?mail|submit|forward|mail|upload|aplicar|postular|envi[ae]r?|mand[ae]r?|present[ae]r)\b.*\b(?:resumes?|cv|cover|letter|application|following|materials|curriculum|carta|solicitud|documentos|siguiente|by)\b|\bhow to apply\b|\b(?:resume|cv|cover letter)\b.*\b(?:to us|by (?:e-?mail|mail|fax))\b|\bto apply\b|\bapplications? (?:must|should|include)|\b(?:include|including|incluya|incluir) the following\b/],
  ['preferred', /\b(?:preferred|desirable|nice to have|a plus|bonus|(?:also )?(?:helpful|welcome)|not required|helps if|se valorara|valoramos|deseable|un plus|sera un plus|preferible)\b/],
  ['required', /\b(?:qualif\w*|requirements?|skills|ideal candidate|successful candidate|candidates? (?:will|should|must)|the person we|you(?:'ll| will) (?:do well|thrive|succeed|fit)|if you:?$|you(?:'ll)? (?:have|need|bring|are)|(?:looking for|applications from) (?:someone|a person|anyone|people|those|candidates)|must (?:have|be)|must:?$|you(?:'d|'ll| would| will) (?:be|make|do)\b.{0,30}\bif|(?:should|must|will) (?:have|be):?$|should have|we (?:need|ask|require|seek)|applicants (?:must|should|need)|requisitos|perfil|pedimos|buscamos (?:a )?(?:alguien|personas?)|necesitamos\b|debe (?:tener|contar)|imprescindible|indispensable)\b/],
  ['benefits', /^what you(?:'ll| will)? (?:get|receive|earn)\b/],
  ['duties', /\b(?:responsibilit\w*|duties|tasks|(?:role|job|position|work|organizer|coordinator|manager|director|intern|volunteer|specialist|attorney|associate|fellow) (?:will|shall|includes?|involves?)|you(?:'ll| will)|responsible for|functions|what you|tareas|funciones|responsabilidades|seras? responsable|te encargaras|consist(?:e|ira)|hara lo siguiente)\b/],
  ['benefits', /\b(?:benefits?|we offer|perks|package includes|ofrecemos|se ofrece|prestaciones|beneficios)\b/],
  ['pay', /\b(?:salary|compensation|hourly (?:rate|wage)|pay (?:is|range|rate|scale)|salario|sueldo)\b/],
  ['about', /\b(?:who we are|about us|quienes somos)\b/],
  ['process', /\b(?:hiring|interview|selection) (?:process|timeline)\b/],
]; // prettier-ignore

/** What single words say of a line that stands like a heading, whatever the others are; earlier rows win. */
const TOPICS: [Kind, RegExp][] = [
  ['supervisor', /^(?:who|quien)\b.*\b(?:boss|supervis\w+|manag\w+|report to|answer to|work (?:for|under)|jef[ea])\b/],
  ['pay', /^(?:how much|cuanto)\b|^(?:what|que)\b.*\b(?:pays?|paid|earn|salary|wage|sueldo|salario|pagan?|gana)\b/],
  ['apply', /^(?:how|where|who|como|donde)\b.*\b(?:your name in|reach us|(?:throw|toss) .{0,12}\bhat in|raise your hand|apply|applying|application|respond|aplic\w+|postul\w+|solicit\w+)\b/],
  ['place', /^(?:where|donde)\b(?!.*\b(?:when|cuando)\b)/],
  ['hours', /^(?:how many hours|when|what hours|cuantas horas|(?:cual es el|que) horario)\b|^what\b.*\b(?:hours|schedule)\b/],
  ['required', /^(?:what|who|que|quien)\b.*\b(?:i need|(?:do|does|did|will) well|thrives?|succeeds?|qualif\w+|(?:looking|look) for|(?:might|would|may|could) be right|right for (?:it|this|the \w+)|can apply|should apply|requir\w+|necesit\w+|pedimos|buscamos)\b/],
  ['duties', /^(?:what|que)\b.*\b(?:do|does|doing|hare|haras|hara|hace|haria)$/],
  ['about', /^about \S+(?: \S+){0,4}$|^(?:who|what) (?:is|are) (?:we|us)\b|^who is\b|^quien(?:es)? (?:somos|es)\b|^(?:our|the) (?:organi[sz]ation|history|team|story|community)$/],
  ['required', /\b(?:abilities|knowledge|experience|education|licen[sc]es?|certifications?|credentials|must[- ]haves?|fit|experiencia|formacion|conocimientos)\b/],
  ['duties', /\b(?:accountabilit\w+|difference by|actividades)\b/],
]; // prettier-ignore

precompile(...[...WHOLE, ...LEADS, ...TOPICS].map(([, pattern]) => pattern));

/** The words of a heading without numbers, marks and the colon. */
export function bareHeading(plain: string): string {
  return plain
    .replace(/^(?:#+|\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)])\s*/, '')
    .replace(/^[^a-z\d¿¡]+/, '')
    .replace(/[¿¡?!*_]+/g, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/[\s:.\-|]+$/, '')
    .trim();
}

/** What a line of these words heads, where people use just these words as a heading. */
export function headingKind(words: string): Kind | undefined {
  const bare = bareHeading(words);
  if (!bare || bare.length > 70) return undefined;
  const kind = WHOLE.find(([, pattern]) => pattern.test(bare))?.[0];
  // "LO QUE BUSCAMOS / WHAT WE'RE LOOKING FOR": both say the same.
  const [one = '', other] = kind === undefined ? bare.split(/\s?\/\s?|\s[-|]\s/, 2) : [];
  if (other === undefined) return kind;
  const said = headingKind(one);
  return said === headingKind(other) ? said : undefined;
}

/** What a lead-in heads, "As our organizer you will:". */
export function leadKind(words: string): Kind | undefined {
  return LEADS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** What a line that is a heading by its place, and by no word of its own, most likely heads. */
export function topicKind(words: string): Kind | undefined {
  const bare = bareHeading(words);
  if (endsInRole(bare)) return undefined;
  return TOPICS.find(([, pattern]) => pattern.test(bare))?.[0] ?? leadKind(bare);
}
