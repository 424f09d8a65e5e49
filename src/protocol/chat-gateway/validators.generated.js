// Written by src/generate/main.ts. Change the schemas and run it again.
import { codePointLength } from '../../base/code-point-length.ts';
"use strict";
export const CONVERSATION_UPDATE = validate20;
const schema31 = {"type":"object","required":["eventType","conversationId","timestamp","data"],"properties":{"eventType":{"type":"string","const":"CONVERSATION_UPDATE"},"conversationId":{"type":"string","minLength":1},"timestamp":{"type":"integer","minimum":0},"data":{"type":"object","required":["state","assignment","user"],"properties":{"state":{"enum":["created","active","idle"]},"assignment":{"type":"object","required":["type","id"],"properties":{"type":{"enum":["agent","queue","script"]},"id":{"type":"string","minLength":1},"resourceId":{"type":"string","minLength":1}},"additionalProperties":false},"user":{"type":"object","properties":{"name":{"type":"string"},"userId":{"type":"string"},"email":{"type":"string"},"phone":{"type":"string"},"company":{"type":"string"},"caseId":{"type":"string"},"language":{"type":"string"},"ipaddress":{"type":"string"},"timezoneOffset":{"type":"number"},"additionalProperties":{"type":"array","items":{"type":"object","required":["key","value"],"properties":{"key":{"type":"string"},"value":{"type":"string"},"id":{"type":"string"}},"additionalProperties":false}}},"additionalProperties":false},"msisdn":{"type":"string"},"channel":{"type":"string"}},"additionalProperties":false}},"additionalProperties":false};
const func1 = codePointLength;
const func4 = Object.prototype.hasOwnProperty;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.eventType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "eventType"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.conversationId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conversationId"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.timestamp === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timestamp"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.data === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "eventType") || (key0 === "conversationId")) || (key0 === "timestamp")) || (key0 === "data"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.eventType !== undefined){
let data0 = data.eventType;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/type",keyword:"type",params:{type: "string"},schema:schema31.properties.eventType.type,parentSchema:schema31.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("CONVERSATION_UPDATE" !== data0){
const err6 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/const",keyword:"const",params:{allowedValue: "CONVERSATION_UPDATE"},schema:"CONVERSATION_UPDATE",parentSchema:schema31.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.conversationId !== undefined){
let data1 = data.conversationId;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err7 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.conversationId.type,parentSchema:schema31.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.timestamp !== undefined){
let data2 = data.timestamp;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.timestamp.type,parentSchema:schema31.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.data !== undefined){
let data3 = data.data;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.state === undefined){
const err11 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "state"},schema:schema31.properties.data.required,parentSchema:schema31.properties.data,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.assignment === undefined){
const err12 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "assignment"},schema:schema31.properties.data.required,parentSchema:schema31.properties.data,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3.user === undefined){
const err13 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "user"},schema:schema31.properties.data.required,parentSchema:schema31.properties.data,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data3){
if(!(((((key1 === "state") || (key1 === "assignment")) || (key1 === "user")) || (key1 === "msisdn")) || (key1 === "channel"))){
const err14 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema31.properties.data,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.state !== undefined){
let data4 = data3.state;
if(!(((data4 === "created") || (data4 === "active")) || (data4 === "idle"))){
const err15 = {instancePath:instancePath+"/data/state",schemaPath:"#/properties/data/properties/state/enum",keyword:"enum",params:{allowedValues: schema31.properties.data.properties.state.enum},schema:schema31.properties.data.properties.state.enum,parentSchema:schema31.properties.data.properties.state,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.assignment !== undefined){
let data5 = data3.assignment;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.type === undefined){
const err16 = {instancePath:instancePath+"/data/assignment",schemaPath:"#/properties/data/properties/assignment/required",keyword:"required",params:{missingProperty: "type"},schema:schema31.properties.data.properties.assignment.required,parentSchema:schema31.properties.data.properties.assignment,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.id === undefined){
const err17 = {instancePath:instancePath+"/data/assignment",schemaPath:"#/properties/data/properties/assignment/required",keyword:"required",params:{missingProperty: "id"},schema:schema31.properties.data.properties.assignment.required,parentSchema:schema31.properties.data.properties.assignment,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key2 in data5){
if(!(((key2 === "type") || (key2 === "id")) || (key2 === "resourceId"))){
const err18 = {instancePath:instancePath+"/data/assignment",schemaPath:"#/properties/data/properties/assignment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema31.properties.data.properties.assignment,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.type !== undefined){
let data6 = data5.type;
if(!(((data6 === "agent") || (data6 === "queue")) || (data6 === "script"))){
const err19 = {instancePath:instancePath+"/data/assignment/type",schemaPath:"#/properties/data/properties/assignment/properties/type/enum",keyword:"enum",params:{allowedValues: schema31.properties.data.properties.assignment.properties.type.enum},schema:schema31.properties.data.properties.assignment.properties.type.enum,parentSchema:schema31.properties.data.properties.assignment.properties.type,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.id !== undefined){
let data7 = data5.id;
if(typeof data7 === "string"){
if(func1(data7) < 1){
const err20 = {instancePath:instancePath+"/data/assignment/id",schemaPath:"#/properties/data/properties/assignment/properties/id/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.data.properties.assignment.properties.id,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/data/assignment/id",schemaPath:"#/properties/data/properties/assignment/properties/id/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.assignment.properties.id.type,parentSchema:schema31.properties.data.properties.assignment.properties.id,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.resourceId !== undefined){
let data8 = data5.resourceId;
if(typeof data8 === "string"){
if(func1(data8) < 1){
const err22 = {instancePath:instancePath+"/data/assignment/resourceId",schemaPath:"#/properties/data/properties/assignment/properties/resourceId/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.data.properties.assignment.properties.resourceId,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/data/assignment/resourceId",schemaPath:"#/properties/data/properties/assignment/properties/resourceId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.assignment.properties.resourceId.type,parentSchema:schema31.properties.data.properties.assignment.properties.resourceId,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/data/assignment",schemaPath:"#/properties/data/properties/assignment/type",keyword:"type",params:{type: "object"},schema:schema31.properties.data.properties.assignment.type,parentSchema:schema31.properties.data.properties.assignment,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data3.user !== undefined){
let data9 = data3.user;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
if(!(func4.call(schema31.properties.data.properties.user.properties, key3))){
const err25 = {instancePath:instancePath+"/data/user",schemaPath:"#/properties/data/properties/user/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema31.properties.data.properties.user,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.name !== undefined){
let data10 = data9.name;
if(typeof data10 !== "string"){
const err26 = {instancePath:instancePath+"/data/user/name",schemaPath:"#/properties/data/properties/user/properties/name/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.user.properties.name.type,parentSchema:schema31.properties.data.properties.user.properties.name,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data9.userId !== undefined){
let data11 = data9.userId;
if(typeof data11 !== "string"){
const err27 = {instancePath:instancePath+"/data/user/userId",schemaPath:"#/properties/data/properties/user/properties/userId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.user.properties.userId.type,parentSchema:schema31.properties.data.properties.user.properties.userId,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.email !== undefined){
let data12 = data9.email;
if(typeof data12 !== "string"){
const err28 = {instancePath:instancePath+"/data/user/email",schemaPath:"#/properties/data/properties/user/properties/email/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.user.properties.email.type,parentSchema:schema31.properties.data.properties.user.properties.email,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.phone !== undefined){
let data13 = data9.phone;
if(typeof data13 !== "string"){
const err29 = {instancePath:instancePath+"/data/user/phone",schemaPath:"#/properties/data/properties/user/properties/phone/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.user.properties.phone.type,parentSchema:schema31.properties.data.properties.user.properties.phone,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data9.company !== undefined){
let data14 = data9.company;
if(typeof data14 !== "string"){
const err30 = {instancePath:instancePath+"/data/user/company",schemaPath:"#/properties/data/properties/user/properties/company/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.user.properties.company.type,parentSchema:schema31.properties.data.properties.user.properties.company,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data9.caseId !== undefined){
let data15 = data9.caseId;
if(typeof data15 !== "string"){
const err31 = {instancePath:instancePath+"/data/user/caseId",schemaPath:"#/properties/data/properties/user/properties/caseId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.user.properties.caseId.type,parentSchema:schema31.properties.data.properties.user.properties.caseId,data:data15};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.language !== undefined){
let data16 = data9.language;
if(typeof data16 !== "string"){
const err32 = {instancePath:instancePath+"/data/user/language",schemaPath:"#/properties/data/properties/user/properties/language/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.user.properties.language.type,parentSchema:schema31.properties.data.properties.user.properties.language,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.ipaddress !== undefined){
let data17 = data9.ipaddress;
if(typeof data17 !== "string"){
const err33 = {instancePath:instancePath+"/data/user/ipaddress",schemaPath:"#/properties/data/properties/user/properties/ipaddress/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.user.properties.ipaddress.type,parentSchema:schema31.properties.data.properties.user.properties.ipaddress,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.timezoneOffset !== undefined){
let data18 = data9.timezoneOffset;
if(!((typeof data18 == "number") && (isFinite(data18)))){
const err34 = {instancePath:instancePath+"/data/user/timezoneOffset",schemaPath:"#/properties/data/properties/user/properties/timezoneOffset/type",keyword:"type",params:{type: "number"},schema:schema31.properties.data.properties.user.properties.timezoneOffset.type,parentSchema:schema31.properties.data.properties.user.properties.timezoneOffset,data:data18};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.additionalProperties !== undefined){
let data19 = data9.additionalProperties;
if(Array.isArray(data19)){
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
let data20 = data19[i0];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.key === undefined){
const err35 = {instancePath:instancePath+"/data/user/additionalProperties/" + i0,schemaPath:"#/properties/data/properties/user/properties/additionalProperties/items/required",keyword:"required",params:{missingProperty: "key"},schema:schema31.properties.data.properties.user.properties.additionalProperties.items.required,parentSchema:schema31.properties.data.properties.user.properties.additionalProperties.items,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data20.value === undefined){
const err36 = {instancePath:instancePath+"/data/user/additionalProperties/" + i0,schemaPath:"#/properties/data/properties/user/properties/additionalProperties/items/required",keyword:"required",params:{missingProperty: "value"},schema:schema31.properties.data.properties.user.properties.additionalProperties.items.required,parentSchema:schema31.properties.data.properties.user.properties.additionalProperties.items,data:data20};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key4 in data20){
if(!(((key4 === "key") || (key4 === "value")) || (key4 === "id"))){
const err37 = {instancePath:instancePath+"/data/user/additionalProperties/" + i0,schemaPath:"#/properties/data/properties/user/properties/additionalProperties/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema31.properties.data.properties.user.properties.additionalProperties.items,data:data20};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data20.key !== undefined){
let data21 = data20.key;
if(typeof data21 !== "string"){
const err38 = {instancePath:instancePath+"/data/user/additionalProperties/" + i0+"/key",schemaPath:"#/properties/data/properties/user/properties/additionalProperties/items/properties/key/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.user.properties.additionalProperties.items.properties.key.type,parentSchema:schema31.properties.data.properties.user.properties.additionalProperties.items.properties.key,data:data21};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data20.value !== undefined){
let data22 = data20.value;
if(typeof data22 !== "string"){
const err39 = {instancePath:instancePath+"/data/user/additionalProperties/" + i0+"/value",schemaPath:"#/properties/data/properties/user/properties/additionalProperties/items/properties/value/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.user.properties.additionalProperties.items.properties.value.type,parentSchema:schema31.properties.data.properties.user.properties.additionalProperties.items.properties.value,data:data22};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data20.id !== undefined){
let data23 = data20.id;
if(typeof data23 !== "string"){
const err40 = {instancePath:instancePath+"/data/user/additionalProperties/" + i0+"/id",schemaPath:"#/properties/data/properties/user/properties/additionalProperties/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.user.properties.additionalProperties.items.properties.id.type,parentSchema:schema31.properties.data.properties.user.properties.additionalProperties.items.properties.id,data:data23};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/data/user/additionalProperties/" + i0,schemaPath:"#/properties/data/properties/user/properties/additionalProperties/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.data.properties.user.properties.additionalProperties.items.type,parentSchema:schema31.properties.data.properties.user.properties.additionalProperties.items,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/data/user/additionalProperties",schemaPath:"#/properties/data/properties/user/properties/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema31.properties.data.properties.user.properties.additionalProperties.type,parentSchema:schema31.properties.data.properties.user.properties.additionalProperties,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/data/user",schemaPath:"#/properties/data/properties/user/type",keyword:"type",params:{type: "object"},schema:schema31.properties.data.properties.user.type,parentSchema:schema31.properties.data.properties.user,data:data9};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data3.msisdn !== undefined){
let data24 = data3.msisdn;
if(typeof data24 !== "string"){
const err44 = {instancePath:instancePath+"/data/msisdn",schemaPath:"#/properties/data/properties/msisdn/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.msisdn.type,parentSchema:schema31.properties.data.properties.msisdn,data:data24};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data3.channel !== undefined){
let data25 = data3.channel;
if(typeof data25 !== "string"){
const err45 = {instancePath:instancePath+"/data/channel",schemaPath:"#/properties/data/properties/channel/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.channel.type,parentSchema:schema31.properties.data.properties.channel,data:data25};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},schema:schema31.properties.data.type,parentSchema:schema31.properties.data,data:data3};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const QUEUED = validate21;
const schema32 = {"type":"object","required":["eventType","conversationId","timestamp","data"],"properties":{"eventType":{"type":"string","const":"QUEUED"},"conversationId":{"type":"string","minLength":1},"timestamp":{"type":"integer","minimum":0},"data":{"type":"object","required":["queueId","queueName"],"properties":{"queueId":{"type":"string","minLength":1},"queueName":{"type":"string"}},"additionalProperties":false}},"additionalProperties":false};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.eventType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "eventType"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.conversationId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conversationId"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.timestamp === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timestamp"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.data === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "eventType") || (key0 === "conversationId")) || (key0 === "timestamp")) || (key0 === "data"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.eventType !== undefined){
let data0 = data.eventType;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/type",keyword:"type",params:{type: "string"},schema:schema32.properties.eventType.type,parentSchema:schema32.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("QUEUED" !== data0){
const err6 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/const",keyword:"const",params:{allowedValue: "QUEUED"},schema:"QUEUED",parentSchema:schema32.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.conversationId !== undefined){
let data1 = data.conversationId;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err7 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema32.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/type",keyword:"type",params:{type: "string"},schema:schema32.properties.conversationId.type,parentSchema:schema32.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.timestamp !== undefined){
let data2 = data.timestamp;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type: "integer"},schema:schema32.properties.timestamp.type,parentSchema:schema32.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema32.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.data !== undefined){
let data3 = data.data;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.queueId === undefined){
const err11 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "queueId"},schema:schema32.properties.data.required,parentSchema:schema32.properties.data,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.queueName === undefined){
const err12 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "queueName"},schema:schema32.properties.data.required,parentSchema:schema32.properties.data,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "queueId") || (key1 === "queueName"))){
const err13 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema32.properties.data,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.queueId !== undefined){
let data4 = data3.queueId;
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err14 = {instancePath:instancePath+"/data/queueId",schemaPath:"#/properties/data/properties/queueId/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema32.properties.data.properties.queueId,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/data/queueId",schemaPath:"#/properties/data/properties/queueId/type",keyword:"type",params:{type: "string"},schema:schema32.properties.data.properties.queueId.type,parentSchema:schema32.properties.data.properties.queueId,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.queueName !== undefined){
let data5 = data3.queueName;
if(typeof data5 !== "string"){
const err16 = {instancePath:instancePath+"/data/queueName",schemaPath:"#/properties/data/properties/queueName/type",keyword:"type",params:{type: "string"},schema:schema32.properties.data.properties.queueName.type,parentSchema:schema32.properties.data.properties.queueName,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},schema:schema32.properties.data.type,parentSchema:schema32.properties.data,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const MEMBERS_CHANGED = validate22;
const schema33 = {"type":"object","required":["eventType","conversationId","timestamp","data"],"properties":{"eventType":{"type":"string","const":"MEMBERS_CHANGED"},"conversationId":{"type":"string","minLength":1},"timestamp":{"type":"integer","minimum":0},"data":{"type":"object","required":["memberType","change","id"],"properties":{"memberType":{"enum":["user","agent"]},"change":{"enum":["joined","left"]},"id":{"type":"string","minLength":1}},"additionalProperties":false}},"additionalProperties":false};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.eventType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "eventType"},schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.conversationId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conversationId"},schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.timestamp === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timestamp"},schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.data === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "eventType") || (key0 === "conversationId")) || (key0 === "timestamp")) || (key0 === "data"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.eventType !== undefined){
let data0 = data.eventType;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/type",keyword:"type",params:{type: "string"},schema:schema33.properties.eventType.type,parentSchema:schema33.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("MEMBERS_CHANGED" !== data0){
const err6 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/const",keyword:"const",params:{allowedValue: "MEMBERS_CHANGED"},schema:"MEMBERS_CHANGED",parentSchema:schema33.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.conversationId !== undefined){
let data1 = data.conversationId;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err7 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema33.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/type",keyword:"type",params:{type: "string"},schema:schema33.properties.conversationId.type,parentSchema:schema33.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.timestamp !== undefined){
let data2 = data.timestamp;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type: "integer"},schema:schema33.properties.timestamp.type,parentSchema:schema33.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.data !== undefined){
let data3 = data.data;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.memberType === undefined){
const err11 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "memberType"},schema:schema33.properties.data.required,parentSchema:schema33.properties.data,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.change === undefined){
const err12 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "change"},schema:schema33.properties.data.required,parentSchema:schema33.properties.data,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3.id === undefined){
const err13 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "id"},schema:schema33.properties.data.required,parentSchema:schema33.properties.data,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data3){
if(!(((key1 === "memberType") || (key1 === "change")) || (key1 === "id"))){
const err14 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema33.properties.data,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.memberType !== undefined){
let data4 = data3.memberType;
if(!((data4 === "user") || (data4 === "agent"))){
const err15 = {instancePath:instancePath+"/data/memberType",schemaPath:"#/properties/data/properties/memberType/enum",keyword:"enum",params:{allowedValues: schema33.properties.data.properties.memberType.enum},schema:schema33.properties.data.properties.memberType.enum,parentSchema:schema33.properties.data.properties.memberType,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.change !== undefined){
let data5 = data3.change;
if(!((data5 === "joined") || (data5 === "left"))){
const err16 = {instancePath:instancePath+"/data/change",schemaPath:"#/properties/data/properties/change/enum",keyword:"enum",params:{allowedValues: schema33.properties.data.properties.change.enum},schema:schema33.properties.data.properties.change.enum,parentSchema:schema33.properties.data.properties.change,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.id !== undefined){
let data6 = data3.id;
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err17 = {instancePath:instancePath+"/data/id",schemaPath:"#/properties/data/properties/id/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema33.properties.data.properties.id,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/data/id",schemaPath:"#/properties/data/properties/id/type",keyword:"type",params:{type: "string"},schema:schema33.properties.data.properties.id.type,parentSchema:schema33.properties.data.properties.id,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},schema:schema33.properties.data.type,parentSchema:schema33.properties.data,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const TRANSFER = validate23;
const schema34 = {"type":"object","required":["eventType","conversationId","timestamp"],"properties":{"eventType":{"type":"string","const":"TRANSFER"},"conversationId":{"type":"string","minLength":1},"timestamp":{"type":"integer","minimum":0}},"additionalProperties":false};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.eventType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "eventType"},schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.conversationId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conversationId"},schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.timestamp === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timestamp"},schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "eventType") || (key0 === "conversationId")) || (key0 === "timestamp"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.eventType !== undefined){
let data0 = data.eventType;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/type",keyword:"type",params:{type: "string"},schema:schema34.properties.eventType.type,parentSchema:schema34.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if("TRANSFER" !== data0){
const err5 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/const",keyword:"const",params:{allowedValue: "TRANSFER"},schema:"TRANSFER",parentSchema:schema34.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.conversationId !== undefined){
let data1 = data.conversationId;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err6 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema34.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/type",keyword:"type",params:{type: "string"},schema:schema34.properties.conversationId.type,parentSchema:schema34.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.timestamp !== undefined){
let data2 = data.timestamp;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type: "integer"},schema:schema34.properties.timestamp.type,parentSchema:schema34.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema34.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const MESSAGE = validate24;
const schema35 = {"type":"object","required":["eventType","conversationId","timestamp","data"],"properties":{"eventType":{"type":"string","const":"MESSAGE"},"conversationId":{"type":"string","minLength":1},"timestamp":{"type":"integer","minimum":0},"data":{"type":"object","required":["isEcho","sender","text"],"properties":{"isEcho":{"type":"boolean"},"sender":{"type":"object","required":["id","type"],"properties":{"id":{"type":"string","minLength":1},"type":{"type":"string"}},"additionalProperties":false},"text":{"type":"string"},"attachments":{"type":"array","items":{"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"type":{"enum":["image","video","audio","file"]},"preSignedUrl":{"type":"string"},"fileName":{"type":"string"}},"additionalProperties":false}},"cards":{"type":"array","items":{"type":"object","required":["contentType","content"],"properties":{"contentType":{"type":"string","minLength":1},"content":{"type":"object"}},"additionalProperties":false}}},"additionalProperties":false}},"additionalProperties":false};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.eventType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "eventType"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.conversationId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conversationId"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.timestamp === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timestamp"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.data === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "eventType") || (key0 === "conversationId")) || (key0 === "timestamp")) || (key0 === "data"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.eventType !== undefined){
let data0 = data.eventType;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/type",keyword:"type",params:{type: "string"},schema:schema35.properties.eventType.type,parentSchema:schema35.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("MESSAGE" !== data0){
const err6 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/const",keyword:"const",params:{allowedValue: "MESSAGE"},schema:"MESSAGE",parentSchema:schema35.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.conversationId !== undefined){
let data1 = data.conversationId;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err7 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/type",keyword:"type",params:{type: "string"},schema:schema35.properties.conversationId.type,parentSchema:schema35.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.timestamp !== undefined){
let data2 = data.timestamp;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type: "integer"},schema:schema35.properties.timestamp.type,parentSchema:schema35.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema35.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.data !== undefined){
let data3 = data.data;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.isEcho === undefined){
const err11 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "isEcho"},schema:schema35.properties.data.required,parentSchema:schema35.properties.data,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.sender === undefined){
const err12 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "sender"},schema:schema35.properties.data.required,parentSchema:schema35.properties.data,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3.text === undefined){
const err13 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "text"},schema:schema35.properties.data.required,parentSchema:schema35.properties.data,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data3){
if(!(((((key1 === "isEcho") || (key1 === "sender")) || (key1 === "text")) || (key1 === "attachments")) || (key1 === "cards"))){
const err14 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema35.properties.data,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.isEcho !== undefined){
let data4 = data3.isEcho;
if(typeof data4 !== "boolean"){
const err15 = {instancePath:instancePath+"/data/isEcho",schemaPath:"#/properties/data/properties/isEcho/type",keyword:"type",params:{type: "boolean"},schema:schema35.properties.data.properties.isEcho.type,parentSchema:schema35.properties.data.properties.isEcho,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.sender !== undefined){
let data5 = data3.sender;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.id === undefined){
const err16 = {instancePath:instancePath+"/data/sender",schemaPath:"#/properties/data/properties/sender/required",keyword:"required",params:{missingProperty: "id"},schema:schema35.properties.data.properties.sender.required,parentSchema:schema35.properties.data.properties.sender,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.type === undefined){
const err17 = {instancePath:instancePath+"/data/sender",schemaPath:"#/properties/data/properties/sender/required",keyword:"required",params:{missingProperty: "type"},schema:schema35.properties.data.properties.sender.required,parentSchema:schema35.properties.data.properties.sender,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key2 in data5){
if(!((key2 === "id") || (key2 === "type"))){
const err18 = {instancePath:instancePath+"/data/sender",schemaPath:"#/properties/data/properties/sender/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema35.properties.data.properties.sender,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.id !== undefined){
let data6 = data5.id;
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err19 = {instancePath:instancePath+"/data/sender/id",schemaPath:"#/properties/data/properties/sender/properties/id/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35.properties.data.properties.sender.properties.id,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/data/sender/id",schemaPath:"#/properties/data/properties/sender/properties/id/type",keyword:"type",params:{type: "string"},schema:schema35.properties.data.properties.sender.properties.id.type,parentSchema:schema35.properties.data.properties.sender.properties.id,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data5.type !== undefined){
let data7 = data5.type;
if(typeof data7 !== "string"){
const err21 = {instancePath:instancePath+"/data/sender/type",schemaPath:"#/properties/data/properties/sender/properties/type/type",keyword:"type",params:{type: "string"},schema:schema35.properties.data.properties.sender.properties.type.type,parentSchema:schema35.properties.data.properties.sender.properties.type,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/data/sender",schemaPath:"#/properties/data/properties/sender/type",keyword:"type",params:{type: "object"},schema:schema35.properties.data.properties.sender.type,parentSchema:schema35.properties.data.properties.sender,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data3.text !== undefined){
let data8 = data3.text;
if(typeof data8 !== "string"){
const err23 = {instancePath:instancePath+"/data/text",schemaPath:"#/properties/data/properties/text/type",keyword:"type",params:{type: "string"},schema:schema35.properties.data.properties.text.type,parentSchema:schema35.properties.data.properties.text,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.attachments !== undefined){
let data9 = data3.attachments;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.id === undefined){
const err24 = {instancePath:instancePath+"/data/attachments/" + i0,schemaPath:"#/properties/data/properties/attachments/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema35.properties.data.properties.attachments.items.required,parentSchema:schema35.properties.data.properties.attachments.items,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key3 in data10){
if(!((((key3 === "id") || (key3 === "type")) || (key3 === "preSignedUrl")) || (key3 === "fileName"))){
const err25 = {instancePath:instancePath+"/data/attachments/" + i0,schemaPath:"#/properties/data/properties/attachments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema35.properties.data.properties.attachments.items,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data10.id !== undefined){
let data11 = data10.id;
if(typeof data11 === "string"){
if(func1(data11) < 1){
const err26 = {instancePath:instancePath+"/data/attachments/" + i0+"/id",schemaPath:"#/properties/data/properties/attachments/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35.properties.data.properties.attachments.items.properties.id,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/data/attachments/" + i0+"/id",schemaPath:"#/properties/data/properties/attachments/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema35.properties.data.properties.attachments.items.properties.id.type,parentSchema:schema35.properties.data.properties.attachments.items.properties.id,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data10.type !== undefined){
let data12 = data10.type;
if(!((((data12 === "image") || (data12 === "video")) || (data12 === "audio")) || (data12 === "file"))){
const err28 = {instancePath:instancePath+"/data/attachments/" + i0+"/type",schemaPath:"#/properties/data/properties/attachments/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema35.properties.data.properties.attachments.items.properties.type.enum},schema:schema35.properties.data.properties.attachments.items.properties.type.enum,parentSchema:schema35.properties.data.properties.attachments.items.properties.type,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data10.preSignedUrl !== undefined){
let data13 = data10.preSignedUrl;
if(typeof data13 !== "string"){
const err29 = {instancePath:instancePath+"/data/attachments/" + i0+"/preSignedUrl",schemaPath:"#/properties/data/properties/attachments/items/properties/preSignedUrl/type",keyword:"type",params:{type: "string"},schema:schema35.properties.data.properties.attachments.items.properties.preSignedUrl.type,parentSchema:schema35.properties.data.properties.attachments.items.properties.preSignedUrl,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data10.fileName !== undefined){
let data14 = data10.fileName;
if(typeof data14 !== "string"){
const err30 = {instancePath:instancePath+"/data/attachments/" + i0+"/fileName",schemaPath:"#/properties/data/properties/attachments/items/properties/fileName/type",keyword:"type",params:{type: "string"},schema:schema35.properties.data.properties.attachments.items.properties.fileName.type,parentSchema:schema35.properties.data.properties.attachments.items.properties.fileName,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/data/attachments/" + i0,schemaPath:"#/properties/data/properties/attachments/items/type",keyword:"type",params:{type: "object"},schema:schema35.properties.data.properties.attachments.items.type,parentSchema:schema35.properties.data.properties.attachments.items,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/data/attachments",schemaPath:"#/properties/data/properties/attachments/type",keyword:"type",params:{type: "array"},schema:schema35.properties.data.properties.attachments.type,parentSchema:schema35.properties.data.properties.attachments,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data3.cards !== undefined){
let data15 = data3.cards;
if(Array.isArray(data15)){
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
let data16 = data15[i1];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.contentType === undefined){
const err33 = {instancePath:instancePath+"/data/cards/" + i1,schemaPath:"#/properties/data/properties/cards/items/required",keyword:"required",params:{missingProperty: "contentType"},schema:schema35.properties.data.properties.cards.items.required,parentSchema:schema35.properties.data.properties.cards.items,data:data16};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data16.content === undefined){
const err34 = {instancePath:instancePath+"/data/cards/" + i1,schemaPath:"#/properties/data/properties/cards/items/required",keyword:"required",params:{missingProperty: "content"},schema:schema35.properties.data.properties.cards.items.required,parentSchema:schema35.properties.data.properties.cards.items,data:data16};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key4 in data16){
if(!((key4 === "contentType") || (key4 === "content"))){
const err35 = {instancePath:instancePath+"/data/cards/" + i1,schemaPath:"#/properties/data/properties/cards/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema35.properties.data.properties.cards.items,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data16.contentType !== undefined){
let data17 = data16.contentType;
if(typeof data17 === "string"){
if(func1(data17) < 1){
const err36 = {instancePath:instancePath+"/data/cards/" + i1+"/contentType",schemaPath:"#/properties/data/properties/cards/items/properties/contentType/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35.properties.data.properties.cards.items.properties.contentType,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/data/cards/" + i1+"/contentType",schemaPath:"#/properties/data/properties/cards/items/properties/contentType/type",keyword:"type",params:{type: "string"},schema:schema35.properties.data.properties.cards.items.properties.contentType.type,parentSchema:schema35.properties.data.properties.cards.items.properties.contentType,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data16.content !== undefined){
let data18 = data16.content;
if(!(data18 && typeof data18 == "object" && !Array.isArray(data18))){
const err38 = {instancePath:instancePath+"/data/cards/" + i1+"/content",schemaPath:"#/properties/data/properties/cards/items/properties/content/type",keyword:"type",params:{type: "object"},schema:schema35.properties.data.properties.cards.items.properties.content.type,parentSchema:schema35.properties.data.properties.cards.items.properties.content,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/data/cards/" + i1,schemaPath:"#/properties/data/properties/cards/items/type",keyword:"type",params:{type: "object"},schema:schema35.properties.data.properties.cards.items.type,parentSchema:schema35.properties.data.properties.cards.items,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/data/cards",schemaPath:"#/properties/data/properties/cards/type",keyword:"type",params:{type: "array"},schema:schema35.properties.data.properties.cards.type,parentSchema:schema35.properties.data.properties.cards,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},schema:schema35.properties.data.type,parentSchema:schema35.properties.data,data:data3};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const WEB_HOOK_VERIFY = validate25;
const schema36 = {"type":"object","required":["notificationVersion","eventType"],"properties":{"notificationVersion":{"type":"string","const":"Chat Gateway v1.0"},"eventType":{"type":"string","const":"WEB_HOOK_VERIFY"}},"additionalProperties":false};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.notificationVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "notificationVersion"},schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.eventType === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "eventType"},schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "notificationVersion") || (key0 === "eventType"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.notificationVersion !== undefined){
let data0 = data.notificationVersion;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/notificationVersion",schemaPath:"#/properties/notificationVersion/type",keyword:"type",params:{type: "string"},schema:schema36.properties.notificationVersion.type,parentSchema:schema36.properties.notificationVersion,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("Chat Gateway v1.0" !== data0){
const err4 = {instancePath:instancePath+"/notificationVersion",schemaPath:"#/properties/notificationVersion/const",keyword:"const",params:{allowedValue: "Chat Gateway v1.0"},schema:"Chat Gateway v1.0",parentSchema:schema36.properties.notificationVersion,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.eventType !== undefined){
let data1 = data.eventType;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/type",keyword:"type",params:{type: "string"},schema:schema36.properties.eventType.type,parentSchema:schema36.properties.eventType,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("WEB_HOOK_VERIFY" !== data1){
const err6 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/const",keyword:"const",params:{allowedValue: "WEB_HOOK_VERIFY"},schema:"WEB_HOOK_VERIFY",parentSchema:schema36.properties.eventType,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
